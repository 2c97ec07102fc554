import { textShape } from './text-shape.ts';

/** Lotus Notes and Domino. */
export const notes = textShape({
  name: 'notes',
  line: /^[\s-]{0,20}failure reasons\b|\bnot listed in (?:the )?(?:public name & address book|domino directory)|^\s{0,8}was not delivered to:/i,
});
