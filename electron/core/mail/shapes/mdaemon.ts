import { textShape } from './text-shape.ts';

/** MDaemon. */
export const mdaemon = textShape({
  name: 'mdaemon',
  line: /^\s{0,8}the following addresses did not receive a copy of your message|^\s{0,8}the attached message had permanent fatal delivery errors/i,
});
