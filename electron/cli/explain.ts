import type { Classification } from '../../shared/domain/reply.ts';
import { translate } from '../../shared/i18n/message.ts';
import { terms } from '../../shared/i18n/terms/terms.ts';
import { createClassifier } from '../core/classify/classify.ts';
import { explanation } from '../core/classify/knowledge/knowledge.ts';
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
    const classification = classify({
      text: reply,
      recipientDomain: provider,
      remoteMta: provider,
    });
    const meaning = explanation(classification, call.language);
    if (call.json) await call.out.json(replyJson(reply, classification, meaning));
    else await call.out.print(replyText(classification, meaning, call));
    return 0;
  },
};

/** One reply in the shape of a decoded mail's recipient, without its address. */
function replyJson(
  reply: string,
  { matched, knowledge: _entry, ...classification }: Classification,
  meaning: string,
): Record<string, unknown> {
  return {
    originalAddress: null,
    action: null,
    status: classification.status,
    replyCode: classification.replyCode,
    diagnostic: reply,
    remoteMta: null,
    reason: classification.reason,
    serverClass: classification.serverClass,
    class: classification.class,
    owner: classification.owner,
    disposition: classification.disposition,
    explanation: meaning,
    evidence: matched === null ? [] : [{ text: matched, line: 1 }],
    rule: classification.rule,
    named: classification.named,
  };
}

function replyText(
  { reason, class: kind, owner, disposition, replyCode, status, named }: Classification,
  meaning: string,
  { out, text, language }: Call,
): string {
  const term = translate(terms, language);
  const codes = [replyCode, status].filter((code) => code !== null);
  const head = [out.style('bold', term(`reason.${reason}`)), text(`class.${kind}`), ...codes];
  const lines = [
    head.join(' · '),
    wrap(meaning, 100),
    `${term(`disposition.${disposition}`)} (${term(`owner.${owner}`)})`,
    ...named.map(
      ({ kind: thing, value, note }) => `  ${thing}: ${value}${note ? ` (${note})` : ''}`,
    ),
  ];
  return lines.join('\n');
}
