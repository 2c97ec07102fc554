import { textShape } from './text-shape.ts';

/** Exchange 2007 and later, Exchange Online: the administrators' part of the notice, in any language. */
export const exchangeNdr = textShape({
  name: 'exchange-ndr',
  line: /^\s{0,8}(?:diagnostic information for administrators|generating server\s?:|diagnoseinformationen f(?:ü|u)r administratoren|informations? de diagnostic (?:pour|destinées)|informazioni di diagnostica per|información de diagnóstico para|informações de diagnóstico para|диагностические сведения для администратор|管理者向けの診断情報|面向管理员的诊断信息|diagnostische gegevens voor beheerders|generierender server|serveur de génération|server di generazione|servidor de generación|создающий сервер|生成元サーバー)/iu,
});
