import type { Format } from '../format.ts';
import { sendgridActivity } from './sendgrid-activity.ts';

/** Exports of sending services and marketing platforms. */
export const espFormats: readonly Format[] = [sendgridActivity];
