import { textShape } from './text-shape.ts';

/** Zoho Mail. */
export const zoho = textShape({
  name: 'zoho',
  from: /@(?:[\w-]{1,40}\.){0,3}zoho(?:mail)?\./i,
  line: /error_code ?:|could not be delivered to one or more of its recipients/i,
});
