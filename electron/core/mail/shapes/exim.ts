import { textShape } from './text-shape.ts';

/** Exim (https://www.exim.org/exim-html-current/doc/html/spec_html/ch-customizing_messages.html). */
export const exim = textShape({
  name: 'exim',
  header: ['x-failed-recipients', /@|\S/],
});
