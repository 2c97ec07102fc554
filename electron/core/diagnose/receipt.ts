import type { Context } from './context.ts';

/** Whether the recipient's mail program told that it deleted the message, read or not (RFC 8098 section 3.2.6.2). */
export const isDeleted = ({ about, verdict }: Context): boolean =>
  verdict === 'delivered' &&
  about?.events.some(
    ({ type, fromReport, vendorLabel }) =>
      type === 'other' && fromReport === true && vendorLabel === 'deleted',
  ) === true;
