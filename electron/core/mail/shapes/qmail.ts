import { textShape } from './text-shape.ts';

/** qmail and its descendants (QSBMF, https://cr.yp.to/proto/qsbmf.txt). */
export const qmail = textShape({
  name: 'qmail',
  line: /^\s{0,4}hi\. (?:this is the|the mta) \S|^\s{0,4}i'm afraid i wasn't able to deliver your message to the following addresses/i,
});
