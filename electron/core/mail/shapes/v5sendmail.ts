import { textShape } from './text-shape.ts';

/** sendmail 5 and IDA: a session transcript and nothing else. */
export const v5sendmail = textShape({
  name: 'v5sendmail',
  line: /^\s{0,6}-{3,8} ?transcript of (?:the )?session follows/i,
});
