import { textShape } from './text-shape.ts';

/** Yandex: Postfix's report with a Russian introduction in front. */
export const yandex = textShape({
  name: 'yandex',
  from: /mailer-daemon@(?:[\w-]{1,40}\.){0,3}yandex\./i,
});
