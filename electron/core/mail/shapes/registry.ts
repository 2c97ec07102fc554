import { amazonSes } from './amazon-ses.ts';
import { barracuda } from './barracuda.ts';
import { courier } from './courier.ts';
import { docomo } from './docomo.ts';
import { dragonfly } from './dragonfly.ts';
import { exchange2003 } from './exchange-2003.ts';
import { exchangeNdr } from './exchange-ndr.ts';
import { exim } from './exim.ts';
import { ezweb } from './ezweb.ts';
import { fml } from './fml.ts';
import { gmail } from './gmail.ts';
import { gmx } from './gmx.ts';
import { googleGroups } from './google-groups.ts';
import { groupwise } from './groupwise.ts';
import { imail } from './imail.ts';
import { mFilter } from './m-filter.ts';
import { mailMarshal } from './mailmarshal.ts';
import { mailRu } from './mail-ru.ts';
import { mdaemon } from './mdaemon.ts';
import { messagingServer } from './messaging-server.ts';
import { mimecast } from './mimecast.ts';
import { notes } from './notes.ts';
import { opensmtpd } from './opensmtpd.ts';
import { postfix } from './postfix.ts';
import { postmark } from './postmark.ts';
import { powerMta } from './powermta.ts';
import { proofpoint } from './proofpoint.ts';
import { qmail } from './qmail.ts';
import { rambler } from './rambler.ts';
import { rfc3464 } from './rfc3464.ts';
import { securityGateway } from './security-gateway.ts';
import { sendgrid } from './sendgrid.ts';
import { sendmail } from './sendmail.ts';
import { sesNotification } from './ses-notification.ts';
import type { Shape } from './shape.ts';
import { v5sendmail } from './v5sendmail.ts';
import { yahoo } from './yahoo.ts';
import { yandex } from './yandex.ts';
import { zoho } from './zoho.ts';

/** Every shape, the surest first; the first that applies and finds a recipient decides. */
export const SHAPES: readonly Shape[] = [
  rfc3464,
  sesNotification,
  mailRu,
  yandex,
  rambler,
  googleGroups,
  gmail,
  yahoo,
  zoho,
  ezweb,
  docomo,
  amazonSes,
  sendgrid,
  postmark,
  powerMta,
  mimecast,
  barracuda,
  proofpoint,
  exchangeNdr,
  exchange2003,
  gmx,
  exim,
  qmail,
  postfix,
  sendmail,
  v5sendmail,
  notes,
  groupwise,
  messagingServer,
  opensmtpd,
  courier,
  imail,
  mdaemon,
  mailMarshal,
  securityGateway,
  dragonfly,
  fml,
  mFilter,
];
