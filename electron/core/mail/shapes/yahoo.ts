import { textShape } from './text-shape.ts';

/** Yahoo and its partners. */
export const yahoo = textShape({
  name: 'yahoo',
  from: /mailer-daemon@(?:[\w-]{1,40}\.){0,3}(?:yahoo|yahoo-inc|aol|att|sbcglobal|rocketmail|ymail|verizon|prodigy)\b/i,
});
