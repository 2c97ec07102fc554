import { textShape } from './text-shape.ts';

/** DragonFly Mail Agent. */
export const dragonfly = textShape({
  name: 'dragonfly',
  line: /^\s{0,8}this is the dragonfly mail agent/i,
});
