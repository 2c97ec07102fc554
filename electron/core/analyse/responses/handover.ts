import type { ResponseExplained } from '../../../../shared/contract/api.ts';
import { unreachable } from '../../../../shared/domain/exhaustive.ts';
import { reasonName } from '../../../../shared/domain/reason-name.ts';
import type { ResponseCluster, ResponseList } from '../../../../shared/domain/response.ts';
import { ACTORS } from '../../../../shared/domain/verdict.ts';
import type { Language } from '../../../../shared/domain/verdict.ts';
import { formatList, translate } from '../../../../shared/i18n/message.ts';
import { responseTexts } from '../../../../shared/i18n/responses/texts.ts';
import { terms } from '../../../../shared/i18n/terms/terms.ts';
import { formatDate, isoTime } from '../../../../shared/i18n/time.ts';
import { codeSpan, escapeMarkdown, tsvCell } from '../../report/escape.ts';
import { clusterJson, detailJson } from './response-json.ts';

export type HandoverFormat = 'text' | 'markdown' | 'tsv' | 'json';

export interface HandoverOptions {
  readonly language: Language;
  /** IANA zone of the times in texts. */
  readonly timezone: string;
  /** Hides what is personal in texts of servers. */
  readonly hide: (text: string) => string;
}

/** The shortest that names a cluster: its codes, else its first words. */
export function shortName({ replyCode, status, template }: ResponseCluster): string {
  const codes = [replyCode, status].filter((code) => code !== null).join(' ');
  return codes === '' ? template.slice(0, 60) : codes;
}

function words(found: ResponseExplained, { language, timezone, hide }: HandoverOptions) {
  const t = responseTexts(language);
  const term = translate(terms, language);
  const date = (at: number): string => formatDate(at, { language, timezone, style: 'minute' });
  const day = (at: number): string => formatDate(at, { language, timezone, style: 'date' });
  const { firstEverAt, lastEverAt, change, now, before } = found;
  const named = found.named.map((thing) => ({
    thing,
    title: `${t(`named.${thing.kind}`)} ${hide(thing.value)}`,
  }));
  return {
    t,
    term,
    named,
    samples: found.samples.map(({ text }) => hide(text.trim())),
    counted: t('question.count', {
      replies: t('replies', { count: found.count }),
      recipients: t('recipients', { count: found.recipients }),
    }),
    times:
      firstEverAt === null || lastEverAt === null
        ? t('question.no-times')
        : t('question.times', {
            first: date(firstEverAt),
            last: date(lastEverAt),
          }),
    trend:
      found.period === null
        ? null
        : t(`trend.${change}`, {
            now,
            before,
            date: day((change === 'gone' ? lastEverAt : firstEverAt) ?? 0),
          }),
    providers: formatList(
      found.allProviders.slice(0, 8).map(({ name, count }) => `${name} (${count})`),
      language,
    ),
  };
}

const SHOWN_NAMED = 12;

/** One cluster for the clipboard. */
export function copyCluster(
  found: ResponseExplained,
  format: HandoverFormat,
  options: HandoverOptions,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(hidden(detailJson(found), options), null, 2)}\n`;
    case 'tsv':
      return tsv([found], options);
    case 'text':
    case 'markdown':
      return prose(found, format, options);
    default:
      return unreachable(format);
  }
}

/** Server's words and what they name, without what is personal. */
function hidden(json: Record<string, unknown>, { hide }: HandoverOptions): unknown {
  return JSON.parse(JSON.stringify(json), (key, value: unknown) =>
    typeof value === 'string' && (key === 'text' || key === 'sample' || key === 'value')
      ? hide(value)
      : value,
  );
}

function prose(
  found: ResponseExplained,
  format: 'text' | 'markdown',
  options: HandoverOptions,
): string {
  const { t, term, named, samples, counted, times, trend, providers } = words(found, options);
  const md = format === 'markdown';
  const plain = (text: string): string => (md ? escapeMarkdown(text) : text);
  const code = (text: string): string => (md ? codeSpan(text) : text);
  const heading = (text: string): readonly string[] => ['', md ? `## ${text}` : `${text}:`];
  const item = (text: string): string => `- ${text}`;
  const title = found.template === '' ? t('no-words') : found.template;
  const actor = ACTORS.find((one) => one === found.entry?.whoActs);
  const lines = [
    md ? `# ${code(title)}` : title,
    '',
    plain(`${term(`reason.${reasonName(found.reason, found.knowledge)}`)}. ${found.explanation}`),
    ...(found.entry === null
      ? []
      : [
          '',
          ...(actor === undefined ? [] : [plain(`${t('who-acts')}: ${term(`actor.${actor}`)}`)]),
          plain(`${t('what-to-do')}: ${found.entry.whatToDo}`),
        ]),
    ...heading(t('question.facts').replace(/:$/, '')),
    item(plain(counted)),
    item(plain(times)),
    ...(trend === null ? [] : [item(plain(trend))]),
    item(plain(t('question.providers', { list: providers }))),
    ...(named.length === 0
      ? []
      : [
          ...heading(t('named')),
          ...named
            .slice(0, SHOWN_NAMED)
            .map(({ thing, title: name }) => item(plain(`${name} (${thing.count})`))),
          '',
          ...new Set(named.slice(0, SHOWN_NAMED).map(({ thing }) => plain(thing.advice))),
        ]),
    ...heading(t('samples')),
    ...samples.map((sample) => item(code(sample))),
  ];
  return `${lines.join('\n')}\n`;
}

/** Clusters of a list for the clipboard. */
export function copyList(
  list: ResponseList,
  format: HandoverFormat,
  options: HandoverOptions,
): string {
  const { language, timezone } = options;
  const t = responseTexts(language);
  const term = translate(terms, language);
  const line = (cluster: ResponseCluster): readonly [string, string] => [
    [
      t('replies', { count: cluster.count }),
      t('recipients', { count: cluster.recipients }),
      term(`reason.${reasonName(cluster.reason, cluster.knowledge)}`),
      ...(cluster.change === 'same' ? [] : [t(`change.${cluster.change}`)]),
      ...(cluster.lastEverAt === null
        ? []
        : [
            `${t('last-seen')}: ${formatDate(cluster.lastEverAt, { language, timezone, style: 'minute' })}`,
          ]),
    ].join(', '),
    cluster.template === '' ? shortName(cluster) || t('no-words-at-all') : cluster.template,
  ];
  switch (format) {
    case 'json':
      return `${JSON.stringify(
        list.clusters.map((cluster) => hidden(clusterJson(cluster), options)),
        null,
        2,
      )}\n`;
    case 'tsv':
      return tsv(list.clusters, options);
    case 'text':
      return `${list.clusters
        .map(line)
        .map(([facts, template]) => `${template}\n  ${facts}`)
        .join('\n')}\n`;
    case 'markdown':
      return `${list.clusters
        .map(line)
        .map(([facts, template]) => `- ${codeSpan(template)}  \n  ${escapeMarkdown(facts)}`)
        .join('\n')}\n`;
    default:
      return unreachable(format);
  }
}

const COLUMNS = [
  'template',
  'reason',
  'class',
  'owner',
  'count',
  'messages',
  'recipients',
  'arrived',
  'providers',
  'first_utc',
  'last_utc',
  'now',
  'before',
  'change',
  'sample',
] as const;

function tsv(clusters: readonly ResponseCluster[], { hide }: HandoverOptions): string {
  const rows = clusters.map((it) => [
    it.template,
    it.reason,
    it.class,
    it.owner,
    String(it.count),
    String(it.messages),
    String(it.recipients),
    String(it.arrived),
    it.providers.map(({ name }) => name).join(', '),
    isoTime(it.firstAt) ?? '',
    isoTime(it.lastAt) ?? '',
    String(it.now),
    String(it.before),
    it.change,
    hide(it.sample),
  ]);
  return `${[COLUMNS, ...rows].map((cells) => cells.map(tsvCell).join('\t')).join('\n')}\n`;
}

const QUESTIONS = {
  provider: ['question.provider.1', 'question.provider.2', 'question.provider.3'],
  esp: ['question.esp.1', 'question.esp.2', 'question.esp.3'],
} as const;

/** A question about a cluster, ready to send to the mailbox provider or to the sending service. */
export function questionAbout(
  found: ResponseExplained,
  to: keyof typeof QUESTIONS,
  options: HandoverOptions,
): string {
  const { t, named, samples, counted, times, trend, providers } = words(found, options);
  const list = formatList(
    named.slice(0, SHOWN_NAMED).map(({ title }) => title),
    options.language,
  );
  const facts = [
    counted,
    times,
    ...(trend === null ? [] : [trend]),
    ...(to === 'esp' ? [t('question.providers', { list: providers })] : []),
    ...(named.length === 0 ? [] : [t('question.named', { list })]),
  ];
  return [
    t(`question.${to}.subject`, { code: shortName(found) }),
    '',
    t(`question.${to}.hello`),
    '',
    `    ${samples[0] ?? found.template}`,
    '',
    t('question.facts'),
    ...facts.map((fact) => `- ${fact}`),
    '',
    t('question.ask'),
    ...QUESTIONS[to].map((key, at) => `${at + 1}. ${t(key)}`),
    ...(samples.length < 2
      ? []
      : ['', t('question.samples'), ...samples.map((sample) => `    ${sample}`)]),
    '',
  ].join('\n');
}
