import { textShape } from './text-shape.ts';

/** Mimecast's gateway. */
export const mimecast = textShape({
  name: 'mimecast',
  line: /^\s{0,8}(?:this is a delivery failure notification message|an email you addressed to email address)/i,
});
