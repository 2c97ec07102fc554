import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

/** Spanish words, and the Portuguese of Brazilian providers where it differs. */
export const WORDS_ES_PT: readonly Rule[] = [
  {
    id: 'words-mailbox-full-es',
    reason: 'mailboxfull',
    words: phrases(`
      bandeja * llena / buzon de correo * lleno
      buzon lleno / buzon esta lleno / buzon * lleno / buzon del destinatario esta lleno / cuota excedida
      cuota superada / cuota * excedida / excedido su cuota / excedido la cuota / superado la cuota
      sin espacio / espacio * agotado / limite de almacenamiento / bandeja llena / caixa postal cheia
      caixa cheia / caixa * cheia / cota excedida / excedeu a cota / quota excedida / caixa lotada
    `),
  },
  {
    id: 'words-account-suspended-es',
    reason: 'suspend',
    words: phrases(
      'cuenta * suspendida / cuenta * deshabilitada / cuenta * desactivada / cuenta * bloqueada / cuenta inactiva / buzon * deshabilitado / buzon * suspendido / buzon * bloqueado / usuario suspendido / usuario deshabilitado / usuario desactivado / usuario inactivo / conta * suspensa / conta * bloqueada / conta * desativada / conta inativa / usuario bloqueado',
    ),
  },
  {
    id: 'words-user-unknown-es',
    reason: 'userunknown',
    words: phrases(`
      usuario desconocido / usuario no existe / usuario inexistente / usuario no encontrado / no existe el usuario
      no existe usuario / usuario * no existe / usuario no valido / destinatario desconocido / destinatario no existe
      destinatario no encontrado / destinatario inexistente / destinatario no valido / direccion desconocida
      direccion no existe / direccion inexistente / direccion no encontrada / direccion * no existe
      direccion * no encontrada / direccion * no valida / direccion no valida / direccion * no se encontro
      cuenta no existe / cuenta inexistente / cuenta * no existe / buzon no existe / buzon inexistente
      buzon * no existe / buzon no encontrado / no se encontro la direccion / no se ha encontrado / no se pudo encontrar
      no existe en este / usuario desconhecido / usuario nao existe / usuario nao encontrado / destinatario nao
      endereco inexistente / endereco nao / endereco desconhecido / conta inexistente / conta nao / caixa postal inexistente / caixa postal nao
    `),
    none: phrases('remitente / remetente / dominio'),
  },
  {
    id: 'words-sender-refused-es',
    reason: 'rejected',
    words: phrases(
      'remitente rechazado / remitente no valido / remitente desconocido / remitente bloqueado / remitente no autorizado / direccion del remitente / remetente rejeitado / remetente bloqueado / remetente nao / no tiene permiso para enviar / no esta autorizado para enviar',
    ),
  },
  {
    id: 'words-host-unknown-es',
    reason: 'hostunknown',
    words: phrases(
      'dominio no existe / dominio desconocido / dominio inexistente / dominio no encontrado / dominio * no existe / dominio * no encontrado / servidor no encontrado / host desconocido / dominio nao existe / dominio nao encontrado / dominio desconhecido',
    ),
  },
  {
    id: 'words-virus-es',
    reason: 'virusdetected',
    words: phrases(
      'virus detectado / contiene un virus / contem virus / infectado / codigo malicioso',
    ),
  },
  {
    id: 'words-too-large-es',
    reason: 'emailtoolarge',
    words: phrases(
      'mensaje demasiado grande / demasiado grande / tamano del mensaje / tamano maximo / excede el tamano / supera el tamano / limite de tamano / mensagem muito grande / tamanho da mensagem / tamanho maximo',
    ),
  },
  {
    id: 'words-blocklist-es',
    reason: 'blocked',
    words: phrases(
      'lista negra / listas negras / ip bloqueada / ip * bloqueada / su ip / su servidor / seu ip / ip bloqueado / direccion ip * bloqueada',
    ),
  },
  {
    id: 'words-spam-es',
    reason: 'spamdetected',
    words: phrases(
      'correo no deseado / no deseado / detectado como spam / considerado spam / considerado como spam / correo basura / sospechoso / spam detectado / contenido rechazado',
    ),
  },
  {
    id: 'words-rate-es',
    reason: 'ratelimited',
    words: phrases(
      'demasiadas conexiones / demasiados mensajes / demasiados destinatarios / demasiados correos / limite de envio / limite de envios / muitas conexoes / muitas mensagens / limite de mensagens',
    ),
  },
  {
    id: 'words-expired-es',
    reason: 'expired',
    words: phrases(
      'tiempo de espera / tiempo agotado / ha caducado / expirado / retrasado / retraso / aun no se ha entregado / no responde / tempo esgotado / tempo limite',
    ),
  },
  {
    id: 'words-network-es',
    reason: 'networkerror',
    words: phrases(
      'conexion rechazada / conexion perdida / conexion interrumpida / no se pudo conectar / no se puede conectar / inaccesible / conexao recusada / falha na conexao',
    ),
  },
  {
    id: 'words-policy-es',
    reason: 'policyviolation',
    words: phrases(
      'politica / politicas / no permitido / no autorizado / prohibido / acceso denegado / acesso negado / nao permitido / nao autorizado / regla',
    ),
  },
  {
    id: 'words-system-es',
    reason: 'systemerror',
    words: phrases(
      'error interno / error del sistema / error temporal / temporalmente no disponible / intentelo mas tarde / intente mas tarde / intente de nuevo / servicio no disponible / servidor ocupado / sobrecargado / erro interno / erro temporario / tente novamente / tente mais tarde / indisponivel',
    ),
  },
];
