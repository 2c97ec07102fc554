import { textShape } from './text-shape.ts';

/** The headline of the administrators' part, and the line that names the server, in the languages of Exchange. */
const HEADLINES: readonly string[] = [
  'diagnostic information for administrators',
  'diagnoseinformationen für administratoren',
  'informations? de diagnostic (?:pour|destinées)',
  'informazioni di diagnostica per',
  'información de diagnóstico para',
  'informações de diagnóstico para',
  'diagnostische gegevens voor beheerders',
  'диагностические сведения для администратор',
  'діагностичні відомості для адміністратор',
  'informacje diagnostyczne dla administrator',
  'diagnostisk information för administratör',
  'diagnosticeringsoplysninger til administrator',
  'diagnostikkinformasjon for administrator',
  'diagnostiikkatiedot järjestelmänvalvoj',
  'diagnostické informace pro správce',
  'diagnosztikai (?:adatok|információk) (?:a )?rendszergazd',
  'yöneticiler için tanılama bilgileri',
  '管理者向けの診断情報',
  '面向管理员的诊断信息',
  '供管理员使用的诊断信息',
  '提供給系統管理員的診斷資訊',
  '관리자용 진단 정보',
];

const SERVERS: readonly string[] = [
  'generating server',
  'generierender server',
  'serveur de génération',
  'server di generazione',
  'servidor de generación',
  'servidor de geração',
  'создающий сервер',
  '生成元サーバー',
  '生成服务器',
];

/** Exchange 2007 and later, Exchange Online: the administrators' part of the notice, in any language. */
export const exchangeNdr = textShape({
  name: 'exchange-ndr',
  line: new RegExp(
    `^\\s{0,8}(?:${HEADLINES.join('|')}|(?:${SERVERS.join('|')})\\s{0,2}[:：])`,
    'iu',
  ),
});
