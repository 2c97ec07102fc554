import { textShape } from './text-shape.ts';

/** NTT docomo, SoftBank and Y!mobile. */
export const docomo = textShape({
  name: 'docomo',
  from: /(?:mailer-daemon|postmaster)@(?:[\w-]{1,40}\.){0,4}(?:docomo\.ne\.jp|softbank\.(?:ne\.)?jp|y-?mobile\.(?:ne\.)?jp|vodafone\.ne\.jp|biglobe\.ne\.jp|ocn\.(?:ne|ad)\.jp|nifty\.(?:com|ne\.jp))/i,
});
