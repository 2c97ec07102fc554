import { textShape } from './text-shape.ts';

/** IMail (SMTP32). */
export const imail = textShape({
  name: 'imail',
  header: ['x-mailer', /<?(?:smtp32|imail)/i],
});
