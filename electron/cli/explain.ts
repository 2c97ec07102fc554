import { reasonName } from '../../shared/domain/reason-name.ts';
import { translate } from '../../shared/i18n/message.ts';
import { terms } from '../../shared/i18n/terms/terms.ts';
import { createClassifier } from '../core/classify/classify.ts';
import { explainReply } from '../core/classify/explain.ts';
import type { ExplainedReply } from '../core/classify/explain.ts';
import { optionValue } from './command.ts';
import type { Call, Command } from './command.ts';
import { ownRules, RULES_OPTION } from './own-rules.ts';
import { wrap } from './table.ts';

export const command: Command = {
  usage: '"550 5.1.1 …" [--provider DOMAIN] [--rules FILE.json]',
  summary: 'summary.explain',
  options: [{ name: 'provider', value: 'DOMAIN', text: 'option.provider' }, RULES_OPTION],
  least: 1,
  most: Number.POSITIVE_INFINITY,
  run: async (call) => {
    const reply = call.positionals.join(' ');
    const provider = optionValue(call, 'provider');
    const classify = createClassifier(await ownRules(call));
    const explained = explainReply(reply, { provider, language: call.language, classify });
    if (call.json) await call.out.json({ originalAddress: null, ...explained });
    else await call.out.print(replyText(explained, call));
    return 0;
  },
};

function replyText(
  {
    reason,
    class: kind,
    owner,
    disposition,
    replyCode,
    status,
    named,
    explanation,
    knowledge,
  }: ExplainedReply,
  { out, text, language }: Call,
): string {
  const term = translate(terms, language);
  const codes = [replyCode, status].filter((code) => code !== null);
  const head = [
    out.style('bold', term(`reason.${reasonName(reason, knowledge?.id ?? null)}`)),
    text(`class.${kind}`),
    ...codes,
  ];
  const lines = [
    head.join(' · '),
    wrap(explanation, 100),
    `${term(`disposition.${disposition}`)} (${term(`owner.${owner}`)})`,
    ...named.map(
      ({ kind: thing, value, note }) => `  ${thing}: ${value}${note ? ` (${note})` : ''}`,
    ),
  ];
  return lines.join('\n');
}
