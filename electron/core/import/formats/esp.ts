import type { Format } from '../format.ts';
import { brevoEvents } from './brevo-events.ts';
import { brevoLogs } from './brevo-logs.ts';
import { haskimailFormats } from './haskimail.ts';
import { hubspotBounces } from './hubspot-bounces.ts';
import { klaviyoBulkEvents } from './klaviyo-bulk-events.ts';
import { klaviyoEvents } from './klaviyo-events.ts';
import { klaviyoList } from './klaviyo-list.ts';
import { klaviyoProfiles } from './klaviyo-profiles.ts';
import { mailchimpAudience } from './mailchimp-audience.ts';
import { mailchimpBounces } from './mailchimp-bounces.ts';
import { mailgunEvents, mailgunLogs } from './mailgun-events.ts';
import { mailgunSuppressions } from './mailgun-suppressions.ts';
import { mailjetEvents } from './mailjet-events.ts';
import { mandrillActivity } from './mandrill-activity.ts';
import { postmarkFormats } from './postmark.ts';
import { resendEvents } from './resend-events.ts';
import { sendgridActivity } from './sendgrid-activity.ts';
import { sendgridMessages } from './sendgrid-messages.ts';
import { sendgridSuppressions } from './sendgrid-suppressions.ts';
import { sendgridWebhook } from './sendgrid-webhook.ts';
import { sendpulseSmtp } from './sendpulse-smtp.ts';
import { sesEventsFormat } from './ses-events.ts';
import { sfmcTracking } from './sfmc-tracking.ts';
import { sparkpostCsv } from './sparkpost-csv.ts';
import { sparkpostEvents } from './sparkpost-events.ts';
import { suppressionApis } from './suppression-apis.ts';
import { unioneDump } from './unione-dump.ts';
import { unioneWebhook } from './unione-webhook.ts';
import { unisenderStatuses } from './unisender-statuses.ts';

/** Exports of sending services and marketing platforms. */
export const espFormats: readonly Format[] = [
  ...haskimailFormats,
  ...postmarkFormats,
  klaviyoEvents,
  klaviyoList,
  klaviyoBulkEvents,
  klaviyoProfiles,
  sendgridActivity,
  sendgridSuppressions,
  sendgridWebhook,
  sendgridMessages,
  mailgunEvents,
  mailgunLogs,
  mailgunSuppressions,
  sesEventsFormat,
  sparkpostEvents,
  sparkpostCsv,
  brevoLogs,
  brevoEvents,
  mandrillActivity,
  mailchimpAudience,
  mailchimpBounces,
  unioneDump,
  unioneWebhook,
  unisenderStatuses,
  sfmcTracking,
  mailjetEvents,
  resendEvents,
  sendpulseSmtp,
  hubspotBounces,
  ...suppressionApis,
];
