import { textShape } from './text-shape.ts';

/** Oracle (Sun) Messaging Server, which iCloud uses. */
export const messagingServer = textShape({
  name: 'messaging-server',
  line: /^\s{0,8}this report relates to a message you sent with the following header fields/i,
});
