import { textShape } from './text-shape.ts';

/** GMX, WEB.DE and 1&1. */
export const gmx = textShape({
  name: 'gmx',
  line: /^\s{0,8}smtp error from remote server (?:after|in)|^\s{0,8}for explanation visit https?:\/\/postmaster\./i,
});
