import { textShape } from './text-shape.ts';

/** Novell GroupWise. */
export const groupwise = textShape({
  name: 'groupwise',
  line: /^\s{0,8}the message that you sent was undeliverable to the following|^\s{0,8}-{3,20} ?groupwise/i,
});
