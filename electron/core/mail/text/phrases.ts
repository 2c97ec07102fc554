/** Sentences behind which a report lists the recipients it speaks of. One line of text each, any case. */
const INTROS: readonly string[] = [
  // English
  '(?:following|these|this|intended|below) (?:e-?mail )?(?:address|recipient|user|mailbox|destination|person|account|list of recipients|group)',
  '(?:not|n.t|un|un-|non-?) ?(?:be |been )?(?:delivered|deliverable|delivery|reach(?:ed)?|receive[d]?|sent)\\b.{0,60}\\b(?:to|recipients?|address(?:es)?|by)\\b',
  '(?:unable|failed|failure|impossible|trouble|error|problem)s? ?(?:(?:to|in|while|when|occurred|has) ){0,4}(?:be )?(?:deliver|send|relay)(?:ing|ed|y)?\\b.{0,60}\\b(?:to|recipients?|address(?:es)?)\\b',
  'del[ie]very (?:of .{0,40} )?(?:to|for) .{0,60}(?:fail|abort|delay|unsuccess|not possible|rejected)',
  'deliver(?:y|ing)? (?:has |had )?(?:failed|been delayed|was unsuccessful).{0,40}(?:to|for)\\b',
  'could ?(?:not|n.t) (?:be )?(?:deliver|sen[dt]|relay)',
  '(?:failed|undelivered|undeliverable|unsuccessful|invalid|unknown|rejected|bad) (?:recipient|address)',
  'an e-?mail you addressed to',
  '^\\s{0,8}your (?:message|mail|e-?mail) (?:to|for)\\s?:',
  'your (?:message|mail|e-?mail) (?:to|for) .{1,200} (?:was|has been|is) (?:blocked|rejected|refused|returned|bounced)',
  'failure reasons',
  'addresses had (?:permanent|transient|temporary|delivery|fatal)',
  'has been (?:delayed|enqueued|queued).{0,80}',
  'recipient.{0,20}(?:was|were) (?:rejected|not)',
  'addressed to\\s{0,4}:',
  'transcript of session',
  'recipients? returned permanent errors?',
  // Russian, Ukrainian
  '(?:не может быть|не может|не могло быть|не было|не удалось|невозможно|не смогли|не доставлено|не доставлен|не отправлено).{0,100}(?:достав|отправ|получател|адрес)',
  '(?:не доставлено|не было доставлено|недоставлен|не удалось доставить)',
  'следующ\\S{1,4} (?:получател|адрес)',
  'не вдалося достав',
  // German
  '(?:konnte|konnten|kann) .{0,100}(?:nicht|niemandem)',
  '(?:folgende|folgenden) (?:adresse|empf|e-?mail)',
  'fehler bei der (?:nachrichten)?(?:ü|ue)bermittlung',
  // French
  '(?:n.a pas pu|n.ont pas pu|n.a pu|ne peut pas|impossible de|.chec de)',
  '(?:destinataires?|adresses?) suivante?s?',
  // Italian, Spanish, Portuguese
  '(?:non (?:è|e|ha|ha potuto|è stato|e. stato|possibile)|impossibile|mancato recapito|recapito non)',
  '(?:seguenti?|siguientes?|seguintes?) (?:destinatar|indirizz|direcci|endere|recip)',
  '(?:no se (?:ha )?(?:pudo|puede|pudieron|podido)|no ha (?:podido|sido)|error al entregar|fall(?:o|ó) la entrega)',
  '(?:destinatarios|direcciones|endereços|destinatari|indirizzi) (?:siguientes|seguintes|seguenti)',
  'n(?:ã|a)o (?:foi|p(?:ô|o)de|pode) (?:poss|ser|entreg)',
  // Dutch, Polish, Czech, Swedish, Danish, Turkish
  '(?:kon niet worden|niet (?:worden )?(?:bezorgd|afgeleverd))',
  '(?:nie (?:mo(?:ż|z)na|zosta(?:ł|l)|mog(?:ł|l)a))',
  '(?:nelze|nebyl[ao]? )doru',
  '(?:kunde inte|kunne ikke) ',
  'teslim (?:edilemedi|başarısız)',
  '(?:gick inte att|går inte att|kan ikke) lever|(?:levering|toimitus|doručení|kézbesítés|dostarczenie) .{0,80}(?:mislykkedes|mislyktes|epäonnistui|nezdařilo|sikerült|powiodło)',
  '(?:följande|følgende|seuraaville|těmto|alábbi|następujących) (?:mottag|modtag|motta|vastaanott|příjemc|címzett|adresat|odbiorc)',
  'δεν (?:ήταν δυνατή|μπόρεσε)|تعذر تسليم|לא ניתן (?:היה )?למסור',
  // Japanese, Chinese, Korean
  '(?:配信|配送|送信|配達|送達|届け).{0,30}(?:失敗|できません|できな|不可|不能|遅延|エラー)',
  '(?:次の|以下の)(?:受信者|宛先|メールアドレス|アドレス|あて先)',
  '(?:无法|無法|不能|未能|失败|失敗).{0,20}(?:投递|投遞|送达|送達|传递|傳遞|发送|發送|收件|邮件|郵件)',
  '(?:下列|以下)(?:地址|收件人|邮箱|郵箱)',
  '(?:投递|投遞|发送|發送|传递).{0,10}(?:失败|失敗)',
  '(?:배달|전송|전달).{0,20}(?:실패|못)',
];

export const INTRO = new RegExp(INTROS.join('|'), 'iu');

/** Words that make a sentence with an address in it a statement of failure. */
const FAILURES: readonly string[] = [
  'unknown|no such|not (?:be )?(?:deliver|found|exist|listed|known|recogni[sz]ed|valid|accept|reach|receiv|been deliver|permitted|allowed|match|our customer|active|a valid|authori)',
  "(?:could|can|does|did|has|is|was|have) ?n[o']t\\b|cannot|doesnt|unable|undeliver|non-?deliver",
  'fail(?:ed|ure|ing)?\\b|reject|refus|invalid|bounced|returned|denied|disabled|inactive|suspended|discontinued|deactivated|terminated',
  'mailbox .{0,20}full|quota|over ?limit|exceeded|no longer|expired|error|blocked|unrouteable|unreachable|trouble|problem|delayed|aborted',
  'duplicated message-id|loop',
  'не (?:может|доставл|найден|существ|удалось|принима|был|получ)|недоставл|невозможн|переполн|ошибк|отклон|отказ|неизвест|заблокир',
  'nicht|unbekannt|fehler|unzustellbar|abgelehnt|voll',
  'n.a pas|n.est pas|inconnu|impossible|refus|invalide|échec|echec|erreur|plein',
  'non (?:è|esiste|trovat|valido)|sconosciut|rifiutat|errore|pien[ao]',
  'no (?:se|existe|ha|v(?:á|a)lid)|desconocid|rechazad|llen[oa]|não|desconhecid|recusad',
  'niet|onbekend|nie |okänd|ukendt|bulunamad',
  'できません|ません|失敗|不明|存在し|エラー|超え|いっぱい|無法|无法|失败|不存在|错误|拒绝|拒絕|실패|없습니다',
];

export const FAILURE = new RegExp(FAILURES.join('|'), 'iu');

/** Subjects of reports. */
const SUBJECTS: readonly string[] = [
  '(?:un|non|not)[- ]?(?:deliver|be(?:en)? deliver|yet been deliver|yet deliver|reach)',
  'deliver(?:y|ing|ed)?\\b.{0,60}(?:fail|status|error|problem|report|delay|notif|unsuccess|suspend|abort|incomplete|reject|impossible)',
  '(?:fail|error|problem|status|trouble|delay|warning|unable|nondeliver|reject)\\S{0,6}\\b.{0,60}(?:deliver|send|mail|message)',
  '(?:mail|message|e-?mail)\\b.{0,60}(?:fail|error|return|delay|undeliver|not deliver|bounce|reject|could not|block)',
  'return(?:ed|ing)\\b.{0,20}(?:mail|message|to sender|e-?mail)|returned mail',
  'fail(?:ure|ed) (?:notice|notification|mail|report|delivery)',
  'failure notice|undeliver|mail system error|mailbox (?:full|unavailable)|bounced?\\b|loop alert|non-?delivery|processing error|postmaster notif|sending failed|nondeliverable|could not send',
  'не\\s?достав|недоставл|не может быть достав|ошибка (?:достав|отправ)|сбой|возврат|не удалось|задерж|не отправлен|статус[еа]? доставки|доставк\\S{1,3} (?:не|почт|сообщ|отлож)',
  'unzustellbar|nicht zugestellt|zustell(?:ung|fehler)|unzustellbarkeit|fehlgeschlagen|rücksendung',
  'non remis|non distribu|échec|echec|impossible|.chec de (?:la )?(?:remise|distribution|livraison)|notification d.(?:é|e)tat|n.a pu|n.a pas',
  'mancat[ao] (?:recapito|consegna)|non recapit|impossibile|notifica (?:dello )?stato|recapito',
  'no (?:se )?(?:entregad|pudo|puede|ha podido|se ha podido)|no entregable|error (?:de|en la) entrega|fall(?:o|ó)|devuelto|não (?:entregue|foi)|falha|erro',
  'onbestelbaar|niet (?:bezorgd|afgeleverd)|niedostarcz|nie dostarcz|zwrot|nedoru|kan (?:inte|ikke)|kunne ikke|olevererbart|går inte att leverera|ei voitu toimittaa|toimittamatta|kézbesíthetetlen|teslim edilemedi|δεν είναι δυνατή η παράδοση|تعذر التسليم|לא ניתן למסירה',
  '配信(?:不能|失敗|エラー|できません|遅延|状況)|配送(?:不能|失敗|エラー)|送信(?:失敗|できません|エラー)|届きません|お届けできません|未配信|不達|返送|戻り',
  '(?:退信|退回|退件|系统退信|投递|投遞|未送达|未送達|未传递|未傳遞|无法|無法|失败|失敗|传递)',
  '(?:반송|배달|전송).{0,10}(?:실패|못)?',
  'banned .{0,40}mail|(?:message|mail) (?:you sent |from you )(?:was )?blocked|virus .{0,40}from you|mail from you',
  'errors? sending|error (?:sending|during|delivering)|sending your mail|nachricht nicht',
];

export const REPORT_SUBJECT = new RegExp(SUBJECTS.join('|'), 'iu');

/** Senders that do nothing but report on mail. */
export const REPORT_SENDER =
  /mailer-?\s?daemon|post[_-]?master\b|mail[ _.-]?deliver(?:y)?[ _.-]?(?:sub)?(?:system|service|agent)|delivery[ _.-]?(?:sub)?system|mdaemon|\bmmdf\b|double-bounce@|internet mail delivery|mail[ _.-]?daemon|^"?mail(?:er)? system"?\s|non-?delivery[ _.-]?(?:report|notif)|delivery[-_. ]?(?:failure|status)[-_. ]?(?:notif|report)|почтов(?:ая|ый) (?:систем|сервер|служб)/iu;

/** Senders that report on mail among other things: gateways, servers, administrators. */
export const GATEWAY_SENDER =
  /(?:mail|system|server|network|e-?mail)[ _.-]?administrator|smtp[_-]?mail[_-]?service|_for_smtp|mail[ _.-]?server|mail[ _.-]?router|mail[ _.-]?gate|interscan|undeliver|mailmarshal|mimecast|content[ _.-]?filter|anti-?(?:virus|spam)|mail[ _.-]?security|no-?reply@sns\.amazon/iu;

/** A line that starts a reply of a server. */
export const REPLY_LINE =
  /(?:^[\s<>*"'#-]{0,20}|(?:said|says|returned|responded|response|error|reason|failed with|reply|code|status|answer|was|command|message)\W{1,12}(?:.{0,60}:\s{0,4})?|:\s{0,4}["'<]{0,2})((?:SMTP;\s?)?[45]\d\d)(?=[\s:#-][\s#]{0,3}\S|(?<=(?:said|says|replied|returned):\s{0,2}[45]\d\d)\s{0,4}$)/i;
