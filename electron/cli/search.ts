import { formatNumber, translate } from '../../shared/i18n/message.ts';
import { terms } from '../../shared/i18n/terms/terms.ts';
import { formatDate, isoTime } from '../../shared/i18n/time.ts';
import type { RecipientHit } from '../../shared/contract/api.ts';
import { reasonName } from '../../shared/domain/reason-name.ts';
import { numberOption, optionValue } from './command.ts';
import type { Call, Command } from './command.ts';
import { withCase } from './open-case.ts';
import { table } from './table.ts';

const PAGE = 500;

export const command: Command = {
  usage: 'QUERY --workspace FILE [--limit N]',
  summary: 'summary.search',
  options: [{ name: 'limit', value: 'N', text: 'option.limit' }],
  least: 1,
  most: Number.POSITIVE_INFINITY,
  run: async (call) => {
    const limit = numberOption(call, 'limit', 100, 1, 1_000_000);
    const query = call.positionals.join(' ');
    const { total, exact, hits } = await find(call, query, limit);
    if (call.json) await call.out.json({ total, exact, hits: hits.map(hitJson) });
    else await print(call, total, exact, hits);
    return 0;
  },
};

interface Found {
  readonly total: number;
  readonly exact: boolean;
  readonly hits: readonly RecipientHit[];
}

function find(call: Call, query: string, limit: number): Promise<Found> {
  // A script's day is the same everywhere, unless it says whose day it means.
  const timezone = optionValue(call, 'timezone') === null ? 'UTC' : call.timezone;
  return withCase(call, false, async (core) => {
    const hits: RecipientHit[] = [];
    for (;;) {
      const page = await core.handlers['search.recipients']({
        query,
        timezone,
        patient: true,
        sort: 'last',
        descending: true,
        offset: hits.length,
        limit: Math.min(PAGE, limit - hits.length),
        language: call.language,
      });
      hits.push(...page.hits);
      if (page.hits.length === 0 || hits.length >= limit || hits.length >= page.total) {
        return { total: page.total, exact: page.exact, hits };
      }
    }
  });
}

function hitJson(hit: RecipientHit): Record<string, unknown> {
  return {
    recipient: hit.recipient,
    provider: hit.provider,
    providerName: hit.providerName,
    messages: hit.messages,
    lastEvent: hit.lastEvent,
    lastAt: isoTime(hit.lastAt),
    reason: hit.reason,
    class: hit.class,
    verdict: hit.verdict,
    reply: hit.reply,
    met: hit.met,
  };
}

async function print(
  { out, text, language, timezone }: Call,
  total: number,
  exact: boolean,
  hits: readonly RecipientHit[],
): Promise<void> {
  if (hits.length === 0) return out.print(text('search.none'));
  const term = translate(terms, language);
  const columns = [
    { title: text('column.recipient'), most: 50 },
    { title: text('column.verdict') },
    { title: text('column.reason') },
    { title: text('column.last') },
    { title: text('column.messages'), right: true },
    { title: text('column.provider') },
  ];
  const rows = hits.map((hit) => [
    hit.recipient,
    term(`verdict.${hit.verdict}`),
    hit.reason === null ? '' : term(`reason.${reasonName(hit.reason, hit.knowledge)}`),
    hit.lastAt === null ? '—' : formatDate(hit.lastAt, { language, timezone, style: 'minute' }),
    formatNumber(hit.messages, language),
    hit.providerName,
  ]);
  await out.print(table(columns, rows, out.style));
  const counted = text(exact ? 'search.total' : 'search.at-least', { count: total });
  const more = hits.length < total ? ` ${text('search.more', { shown: hits.length })}` : '';
  await out.print(`\n${counted}.${more}`);
}
