import { translate } from '../../shared/i18n/message.ts';
import { terms } from '../../shared/i18n/terms/terms.ts';
import { explainReply } from '../core/classify/knowledge/explain-reply.ts';
import { optionValue } from './command.ts';
import type { Command } from './command.ts';
import { wrap } from './table.ts';

export const command: Command = {
  usage: '"550 5.1.1 …" [--provider DOMAIN]',
  summary: 'summary.explain',
  options: [{ name: 'provider', value: 'DOMAIN', text: 'option.provider' }],
  least: 1,
  most: Number.POSITIVE_INFINITY,
  run: async (call) => {
    const explained = explainReply(
      call.positionals.join(' '),
      optionValue(call, 'provider'),
      call.language,
    );
    if (call.json) await call.out.json(explained);
    else {
      const { out, text, language } = call;
      const term = translate(terms, language);
      const codes = [explained.replyCode, explained.status].filter((code) => code !== null);
      const head = [
        out.style('bold', term(`reason.${explained.reason}`)),
        text(`class.${explained.class}`),
        ...codes,
      ].join(' · ');
      const owner = term(`owner.${explained.owner}`);
      const what = term(`disposition.${explained.disposition}`);
      await out.print(`${head}\n${wrap(explained.explanation, 100)}\n${what}; ${owner}.`);
    }
    return 0;
  },
};
