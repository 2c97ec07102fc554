const MAIL = '(?:messages?|mails?|e-?mails?)';
const KIND =
  '(?:original|returned|unsent|undelivered|undeliverable|source|old|rejected|bounced|failed|non-?delivered)';

/**
 * Lines with which mail systems announce the message that they return. Everything behind such a
 * line belongs to the sender's own mail and is never read for codes or recipients.
 */
const OPENINGS: readonly string[] = [
  // English: qmail, Exim, Postfix, Exchange, Google, Yahoo, GMX, OpenSMTPD, IMail, Zoho …
  `(?:(?:this|here|below|included|attached|following|enclosed)(?: line)? is |attachment is )?(?:an? |the )?copy of (?:the |your |part of the )?(?:original |undelivered |returned |first )?(?:${MAIL}|part)`,
  `a copy of the (?:original |returned )?${MAIL} (?:below|follows)`,
  'below (?:this|the next) line is',
  `(?:the |original |mail )?headers? of (?:the |your )?(?:${KIND} )?${MAIL}`,
  `(?:the |your )?${KIND} ${MAIL} (?:headers? |body |text )?(?:is |are )?(?:follows?|following|below|attached|included|as received)`,
  'message (?:headers?|text) follow',
  '(?:here is )?(?:your|the) (?:returned |original )?(?:mail|message) follows',
  'here is (?:your|the) (?:returned|original) (?:mail|message)',
  'possibly truncated original message',
  `a summary of the ${KIND} ${MAIL}`,
  // Russian
  'ниже (?:этой|следующей) (?:линии|строки)',
  'копия (?:вашего |исходного )?(?:сообщения|письма)',
  'заголовки (?:вашего |исходного )?(?:сообщения|письма)',
  // German, French, Italian, Spanish, Portuguese
  '(?:es folgt|hier folgt) (?:eine |die )?(?:kopie|header|urspr)',
  'en-?t(?:ê|e)tes? (?:du |de )?(?:message|courriel)',
  'intestazion[ei] (?:del )?messaggio',
  '(?:encabezados|cabeceras?) del mensaje',
  'cabe(?:ç|c)alhos? da mensagem',
];

/** Kinds that stand alone; `Undelivered Mail` on a line of its own is a headline. */
const ALONE = '(?:original|returned|unsent|source|old|non-?delivered)';

/** Lines that are nothing but such an announcement. */
const WHOLE_LINES: readonly string[] = [
  `(?:the |your |start of |begin(?:ning)? of )?${ALONE} ${MAIL}(?: headers?| body| text| info| contents| summary| follows| details)?`,
  `(?:start of |begin(?:ning)? of )?${MAIL} (?:headers?|contents?|follows)(?: follow| below)?`,
  'non-?delivered information attached',
  '(?:исходное|оригинальное|возвращаемое) (?:сообщение|письмо)',
  'текст (?:исходного |вашего )?(?:сообщения|письма)',
  '(?:ursprüngliche|ursprungliche|originale?) ?(?:nachricht|e-?mail|mail)(?:enheader|header|kopf|kopfzeilen)?',
  '(?:message|courrier) (?:d.origine|original)',
  'messaggio originale',
  'mensaje original',
  'mensagem original',
  'oorspronkelijk bericht',
  '(?:元の|送信した|返送された|オリジナルの?)(?:メッセージ|メール)(?:の?ヘッダー?|の内容)?',
  '(?:原始|原)(?:邮件|郵件|信件)(?:头|标题|標題|信息|内容)?',
];

const OPENING = new RegExp(`^[^\\p{L}\\d]{0,100}(?:${OPENINGS.join('|')})`, 'iu');
const WHOLE = new RegExp(
  `^[^\\p{L}\\d]{0,100}(?:${WHOLE_LINES.join('|')})[^\\p{L}\\d]{0,100}$`,
  'iu',
);

/** True for a line that announces the returned message. */
export function isReturnedMark(line: string): boolean {
  return line.length < 200 && (OPENING.test(line) || WHOLE.test(line));
}
