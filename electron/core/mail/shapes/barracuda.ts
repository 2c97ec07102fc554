import { textShape } from './text-shape.ts';

/** Barracuda's gateway. */
export const barracuda = textShape({
  name: 'barracuda',
  line: /^\s{0,8}(?:\*{0,3} ?your message to: .{1,200} was blocked by our spam firewall|your (?:message|email) was (?:blocked|rejected) by the barracuda)/i,
});
