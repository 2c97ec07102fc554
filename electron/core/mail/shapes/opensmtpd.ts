import { textShape } from './text-shape.ts';

/** OpenSMTPD. */
export const opensmtpd = textShape({
  name: 'opensmtpd',
  line: /^\s{0,8}this is the mailer-daemon, please do not reply/i,
});
