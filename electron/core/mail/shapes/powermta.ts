import { textShape } from './text-shape.ts';

/** PowerMTA. */
export const powerMta = textShape({
  name: 'powermta',
  line: /^\s{0,8}hello, this is the mail server on /i,
});
