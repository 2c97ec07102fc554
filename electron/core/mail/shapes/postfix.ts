import { textShape } from './text-shape.ts';

/** Postfix without its delivery-status part (https://www.postfix.org/bounce.5.html). */
export const postfix = textShape({
  name: 'postfix',
  line: /^\s{0,4}this is the (?:postfix (?:program|on )|mail system at host )/i,
});
