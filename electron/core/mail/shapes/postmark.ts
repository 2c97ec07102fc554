import { textShape } from './text-shape.ts';

/** Postmark and HaskiMail: a notice with the bounce's type, recipient and details. */
export const postmark = textShape({
  name: 'postmark',
  from: /@(?:[\w-]{1,40}\.){0,3}(?:postmarkapp\.com|haskimail\.\w{2,6})/i,
  line: /^\s{0,8}(?:bounce type|type|тип)\s?:\s{0,4}(?:hard|soft|transient|spam|dns|blocked|smtp|unsubscribe|manually|virus|challenge|autoresponder|addresschange|unknown|unconfirmed)/i,
});
