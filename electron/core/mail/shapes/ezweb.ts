import { textShape } from './text-shape.ts';

/** au (EZweb) and KDDI. */
export const ezweb = textShape({
  name: 'ezweb',
  from: /@(?:[\w-]{1,40}\.){0,4}(?:ezweb\.ne\.jp|au\.com|dion\.ne\.jp|auone-net\.jp)/i,
  line: /each of the following recipients was rejected|the user\(s\) account is (?:disabled|temporarily limited)|could not be delivered to|the following recipients did not receive|delivery (?:failed|attempts? )|their mailbox is full/i,
});
