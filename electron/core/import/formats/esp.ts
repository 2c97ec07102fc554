import type { Format } from '../format.ts';
import { haskimailFormats } from './haskimail.ts';
import { klaviyoEvents } from './klaviyo-events.ts';
import { postmarkFormats } from './postmark.ts';
import { sendgridActivity } from './sendgrid-activity.ts';

/** Exports of sending services and marketing platforms. */
export const espFormats: readonly Format[] = [
  ...haskimailFormats,
  ...postmarkFormats,
  klaviyoEvents,
  sendgridActivity,
];
