import { textShape } from './text-shape.ts';

/** MailMarshal. */
export const mailMarshal = textShape({
  name: 'mailmarshal',
  line: /^\s{0,8}your message:$|mailmarshal(?: smtp)? (?:rule|has)|^\s{0,8}could not be delivered because of/i,
  from: /mailmarshal|postmaster|mailer-daemon/i,
});
