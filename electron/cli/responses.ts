import { reasonName } from '../../shared/domain/reason-name.ts';
import { RESPONSE_PERIODS, RESPONSE_SORTS } from '../../shared/domain/response.ts';
import type { ResponseCluster, ResponseList } from '../../shared/domain/response.ts';
import { formatNumber } from '../../shared/i18n/message.ts';
import { responseTexts } from '../../shared/i18n/responses/texts.ts';
import { translate } from '../../shared/i18n/message.ts';
import { terms } from '../../shared/i18n/terms/terms.ts';
import { formatDate } from '../../shared/i18n/time.ts';
import { clusterJson, detailJson } from '../core/analyse/responses/response-json.ts';
import { choiceOption, numberOption, optionValue } from './command.ts';
import type { Call, Command, ExitCode } from './command.ts';
import { withCase } from './open-case.ts';
import { table } from './table.ts';

export const command: Command = {
  usage: '--workspace FILE [--query Q] [--find WORDS] [--sort ORDER] [--cluster NAME] [--redact]',
  summary: 'summary.responses',
  options: [
    { name: 'query', value: 'Q', text: 'option.query' },
    { name: 'find', value: 'WORDS', text: 'option.find' },
    { name: 'sort', value: RESPONSE_SORTS.join('|'), text: 'option.response-sort' },
    { name: 'period', value: RESPONSE_PERIODS.join('|'), text: 'option.period' },
    { name: 'cluster', value: 'NAME', text: 'option.cluster' },
    { name: 'limit', value: 'N', text: 'option.response-limit' },
    { name: 'redact', value: null, text: 'option.redact' },
  ],
  least: 0,
  most: 0,
  run: async (call) => {
    const cluster = optionValue(call, 'cluster');
    return cluster === null ? list(call) : one(call, cluster);
  },
};

function asked(call: Call) {
  return {
    query: optionValue(call, 'query') ?? '',
    // A script's day is the same everywhere, unless it says whose day it means.
    timezone: optionValue(call, 'timezone') === null ? 'UTC' : call.timezone,
    period: choiceOption(call, 'period', RESPONSE_PERIODS, 'auto'),
  };
}

async function list(call: Call): Promise<ExitCode> {
  const limit = numberOption(call, 'limit', call.json ? 100_000 : 40, 1, 100_000);
  const wanted = {
    ...asked(call),
    find: optionValue(call, 'find') ?? '',
    sort: choiceOption(call, 'sort', RESPONSE_SORTS, 'count'),
  };
  if (call.json && call.options.has('redact')) {
    const { text } = await withCase(call, false, (core) =>
      core.handlers['responses.copy']({
        ...wanted,
        what: 'list',
        format: 'json',
        redact: true,
        language: call.language,
      }),
    );
    await call.out.json((JSON.parse(text) as readonly unknown[]).slice(0, limit));
    return 0;
  }
  const found = await withCase(call, false, (core) =>
    core.handlers['responses.list']({
      ...wanted,
      descending: true,
      providers: 1000,
      limit,
    }),
  );
  if (call.json) await call.out.json(found.clusters.map(clusterJson));
  else await print(call, found);
  return 0;
}

async function one(call: Call, cluster: string): Promise<ExitCode> {
  const { language, json } = call;
  const input = { ...asked(call), cluster, language };
  await withCase(call, false, async (core) => {
    const redact = call.options.has('redact');
    if (json && !redact) {
      const found = await core.handlers['responses.cluster'](input);
      await call.out.json(detailJson(found));
      return;
    }
    const { text } = await core.handlers['responses.copy']({
      ...input,
      timezone: call.timezone,
      find: '',
      sort: 'count',
      what: 'cluster',
      format: json ? 'json' : 'text',
      redact,
    });
    if (json) await call.out.json(JSON.parse(text));
    else await call.out.print(text.trimEnd());
  });
  return 0;
}

async function print(call: Call, { clusters, total, found }: ResponseList): Promise<void> {
  const { out, language, timezone } = call;
  const t = responseTexts(language);
  if (clusters.length === 0) return out.print(t('empty.title'));
  const term = translate(terms, language);
  const columns = [
    { title: t('column.replies'), right: true },
    { title: t('column.recipients'), right: true },
    { title: t('column.change') },
    { title: t('column.last') },
    { title: t('column.reason'), most: 30 },
    { title: t('providers'), most: 30 },
    { title: t('column.response'), most: Math.max(40, out.width - 110) },
  ];
  const row = (cluster: ResponseCluster): readonly string[] => [
    formatNumber(cluster.count, language),
    formatNumber(cluster.recipients, language),
    cluster.change === 'same' ? '' : t(`change.${cluster.change}`),
    cluster.lastEverAt === null
      ? '—'
      : formatDate(cluster.lastEverAt, { language, timezone, style: 'minute' }),
    term(`reason.${reasonName(cluster.reason, cluster.knowledge)}`),
    cluster.providers.map(({ name }) => name).join(', '),
    cluster.template === ''
      ? [cluster.replyCode, cluster.status].join(' ').trim()
      : cluster.template,
  ];
  await out.print(table(columns, clusters.map(row), out.style));
  const more =
    total > clusters.length ? ` ${t('more-clusters', { count: total - clusters.length })}` : '';
  await out.print(
    `\n${t('clusters', { count: total })}, ${t('replies', { count: found })}.${more}`,
  );
}
