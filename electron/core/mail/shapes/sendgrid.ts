import { textShape } from './text-shape.ts';

/** SendGrid's own notices. */
export const sendgrid = textShape({
  name: 'sendgrid',
  line: /^\s{0,8}this is an automatically generated message from sendgrid/i,
});
