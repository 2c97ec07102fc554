import { textShape } from './text-shape.ts';

/** Gmail's own notices (https://support.google.com/mail/answer/6596). */
export const gmail = textShape({
  name: 'gmail',
  from: /mailer-daemon@(?:google|googlemail|gmail)\.com/i,
  line: /^\s{0,8}(?:delivery to the following recipients? |technical details of |\*\* .{1,80} \*\*|your message wasn't delivered to|message (?:blocked|not delivered)|address not found|the response (?:was|from the remote server was))/i,
});
