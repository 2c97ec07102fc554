import { textShape } from './text-shape.ts';

/** fml, a mailing list server that returns loops and posts of strangers. */
export const fml = textShape({
  name: 'fml',
  header: ['x-mlserver', /\bfml\b/i],
  subject: /loop|error|not (?:a )?member|alert/i,
  line: /^\s{0,8}(?:duplicated message-id|loop(?:ed)? |you are not (?:a )?member|.{0,60}mail loop)/i,
});
