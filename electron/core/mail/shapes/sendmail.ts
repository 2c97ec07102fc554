import { textShape } from './text-shape.ts';

/** sendmail 8 without its delivery-status part. */
export const sendmail = textShape({
  name: 'sendmail',
  line: /^\s{0,6}-{3,8} ?the following addresses had (?:permanent|transient|delivery|fatal|unrecoverable)/i,
});
