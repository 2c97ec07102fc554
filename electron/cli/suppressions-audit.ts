import { CAUSES, FINDINGS } from '../../shared/domain/suppression.ts';
import type { AuditCounts, Finding, SuppressionRow } from '../../shared/domain/suppression.ts';
import { formatNumber, translate } from '../../shared/i18n/message.ts';
import { suppressionTexts } from '../../shared/i18n/suppressions/texts.ts';
import { formatDate, isoTime } from '../../shared/i18n/time.ts';
import { choiceOption, numberOption, optionValue } from './command.ts';
import type { Call, ExitCode } from './command.ts';
import { askAtLength } from './long-question.ts';
import { oneLine, table } from './table.ts';

const PAGE = 500;

/** `suppressions audit`: who is suppressed, how that is known, and whether it is right. */
export async function audit(call: Call): Promise<ExitCode> {
  const limit = numberOption(call, 'limit', 100, 1, 10_000_000);
  const finding =
    optionValue(call, 'finding') === null
      ? undefined
      : choiceOption(call, 'finding', FINDINGS, 'wrongly');
  const esp = optionValue(call, 'esp') ?? undefined;
  const { counts, total, rows } = await askAtLength(
    call,
    'suppressions',
    'suppressions.progress',
    async (core, asked) => {
      const counts = await core.handlers['suppressions.audit'](asked);
      const rows: SuppressionRow[] = [];
      for (;;) {
        const page = await core.handlers['suppressions.rows']({
          ...asked,
          filter: { finding, esp },
          offset: rows.length,
          limit: Math.min(PAGE, limit - rows.length),
        });
        rows.push(...page.rows);
        if (page.rows.length === 0 || rows.length >= limit || rows.length >= page.total)
          return { counts, total: page.total, rows };
      }
    },
  );
  if (call.json)
    await call.out.json({ ...counts, total, hits: rows.map((row) => rowJson(row, call)) });
  else await print(call, counts, total, rows);
  return 0;
}

/** A row as `audit --json` gives it. */
function rowJson(row: SuppressionRow, { language }: Call): Record<string, unknown> {
  const t = translate(suppressionTexts, language);
  const { id: _id, since, evidence, ...rest } = row;
  return {
    ...rest,
    since: isoTime(since),
    evidence: evidence.map((one) => ({ ...one, at: isoTime(one.at) })),
    nextStep: nextStep(row, t),
  };
}

type Text = ReturnType<typeof translate<(typeof suppressionTexts)['en']>>;

const nextStep = ({ basis, cause }: SuppressionRow, t: Text): string =>
  t(basis === 'silence' ? 'next.silence' : `next.${cause}`);

async function print(
  { out, language, timezone, text }: Call,
  counts: AuditCounts,
  total: number,
  rows: readonly SuppressionRow[],
): Promise<void> {
  const t = translate(suppressionTexts, language);
  if (counts.rows === 0) return out.print(`${t('audit.empty')}. ${t('audit.empty-note')}`);
  const ofFinding = (finding: Finding): string =>
    counts.causes
      .filter(({ cause }) => CAUSES[cause] === finding)
      .map(({ cause, rows: number }) => `${t(`cause.${cause}`)} ${formatNumber(number, language)}`)
      .join(', ');
  for (const finding of FINDINGS) {
    const number = counts.findings[finding];
    if (number === 0) continue;
    await out.print(
      `${out.style('bold', `${t(`finding.${finding}`)}: ${formatNumber(number, language)}`)}  ${ofFinding(finding)}`,
    );
  }
  if (counts.bases.list === 0) await out.print(out.style('dim', t('audit.no-list')));
  await out.print('');
  const columns = [
    { title: t('table.address'), most: 40 },
    { title: t('table.esp') },
    { title: t('table.finding') },
    { title: t('table.cause') },
    { title: t('table.since') },
    { title: t('table.words'), most: 70 },
  ];
  await out.print(
    table(
      columns,
      rows.map((row) => [
        row.recipient,
        espShown(row, t),
        t(`finding.${row.finding}`),
        t(`cause.${row.cause}`),
        row.since === null ? '—' : formatDate(row.since, { language, timezone, style: 'minute' }),
        oneLine(row.words ?? row.espReason ?? ''),
      ]),
      out.style,
    ),
  );
  const more = rows.length < total ? ` ${text('search.more', { shown: rows.length })}` : '';
  await out.print(`\n${t('audit.rows', { count: total })}.${more}`);
}

const espShown = ({ esp, espName }: SuppressionRow, t: Text): string =>
  espName !== '' ? espName : t(esp === 'mail' ? 'esp.mail' : 'esp.other');
