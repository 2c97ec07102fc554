import { textShape } from './text-shape.ts';

/** Exchange 5.5 to 2003 (Internet Mail Service). */
export const exchange2003 = textShape({
  name: 'exchange-2003',
  line: /^\s{0,8}did not reach the following recipient\(s\)/i,
});
