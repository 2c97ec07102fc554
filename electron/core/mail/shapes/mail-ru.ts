import { textShape } from './text-shape.ts';

/** Mail.ru: Exim's report with a Russian introduction in front. */
export const mailRu = textShape({
  name: 'mail-ru',
  from: /@(?:[\w-]{1,40}\.){0,3}mail\.ru\b/i,
  line: /^\s{0,8}(?:это письмо создано автоматически|к сожалению, ваше письмо не может быть доставлено)/iu,
});
