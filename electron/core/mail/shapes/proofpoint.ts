import { textShape } from './text-shape.ts';

/** Proofpoint Essentials and Protection Server. */
export const proofpoint = textShape({
  name: 'proofpoint',
  line: /^\s{0,8}(?:your message was (?:rejected|blocked) by proofpoint|the message you (?:sent|attempted to send) .{0,80}proofpoint|proofpoint (?:essentials|protection server))/i,
});
