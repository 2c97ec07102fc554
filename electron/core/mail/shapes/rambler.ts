import { textShape } from './text-shape.ts';

/** Rambler's mail servers. */
export const rambler = textShape({
  name: 'rambler',
  from: /(?:mailer-daemon|postmaster)@(?:[\w-]{1,40}\.){0,3}rambler\b/i,
});
