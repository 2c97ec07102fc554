import type {
  Basis,
  Cause,
  Finding,
  SuppressionEvidence,
} from '../../../../shared/domain/suppression.ts';
import type { Confidence } from '../../../../shared/domain/verdict.ts';
import { judge } from './audit-rules.ts';
import type { AuditCase } from './audit-rules.ts';
import { confidenceOf, findingOf } from './confidence.ts';
import { decidingOf, withBehind } from './deciding.ts';
import { espById } from './esps.ts';
import { factsOf } from './facts.ts';
import type { EspFacts, Facts, Standing } from './facts.ts';
import { DAY, evidenceOf, isDated, isLater, tells } from './happening.ts';
import type { Happening, RecipientStory } from './happening.ts';
import { silenceOf } from './silence.ts';

/** What the audit finds of one address at one service. Words are looked up by whoever shows it. */
export interface AuditFinding {
  readonly recipient: number;
  readonly esp: string;
  readonly basis: Basis;
  readonly since: number | null;
  readonly espReason: string | null;
  /** Row of `reply` with the words that decided, 0 for none. */
  readonly reply: number;
  readonly finding: Finding;
  readonly cause: Cause;
  readonly confidence: Confidence;
  readonly evidence: readonly SuppressionEvidence[];
  readonly attempts: number;
}

/** When the data of a service ends, by its id; UTC milliseconds. */
export type CoverageEnds = ReadonlyMap<string, number>;

/** What comes of one recipient: at most one finding for each service, none where nothing is amiss. */
export function auditRecipient(story: RecipientStory, ends: CoverageEnds): AuditFinding[] {
  const facts = factsOf(story);
  return [...facts.byEsp.values()].flatMap((esp) => {
    if (esp.standing !== null) return [standingFinding(story.recipient, esp, esp.standing, facts)];
    const missing = missingFinding(story.recipient, esp, facts);
    if (missing !== null) return [missing];
    if (espById(esp.esp)?.suppresses !== true) return [];
    const silence = silenceOf(esp, facts, ends.get(esp.esp) ?? null);
    if (silence === null) return [];
    const hint = standingFinding(story.recipient, esp, silence, facts);
    // Who is rightly left alone needs no hint.
    return hint.finding === 'rightly' ? [] : [hint];
  });
}

function standingFinding(
  recipient: number,
  esp: EspFacts,
  standing: Standing,
  facts: Facts,
): AuditFinding {
  const deciding =
    standing.basis === 'silence'
      ? withBehind(
          facts.failures.find(({ event }) => event === standing.event)!,
          'same-service',
        )
      : decidingOf(standing, esp.esp, facts);
  const from = deciding?.event.at ?? standing.since;
  const one: AuditCase = {
    esp,
    standing,
    facts,
    deciding,
    arrivedSince:
      from === null ? null : (facts.arrivals.findLast((one) => isLater(one, from)) ?? null),
  };
  const { cause, evidence } = judge(one);
  const entry = standing.basis === 'silence' ? [] : [evidenceOf('entry', standing.event)];
  const shown = WITHOUT_WORDS.has(cause) ? 0 : wordsOf(evidence, facts, deciding?.event ?? null);
  return {
    recipient,
    esp: esp.esp,
    basis: standing.basis,
    since: standing.since,
    espReason: standing.event.told ?? standing.event.label,
    reply: shown,
    finding: findingOf(cause),
    cause,
    confidence: confidenceOf(one, cause),
    evidence: withoutTwice([...entry, ...evidence]),
    attempts: 0,
  };
}

/** No server's words are behind these: what failures said is beside the point. */
const WITHOUT_WORDS: ReadonlySet<Cause> = new Set<Cause>([
  'complained',
  'unsubscribed',
  'resubscribed',
  'put-by-hand',
]);

/** The reply to show: that of the evidence where it is of words, else of what decided. */
function wordsOf(
  evidence: readonly SuppressionEvidence[],
  { failures }: Facts,
  deciding: Happening | null,
): number {
  const named = evidence.find(({ role }) => role === 'words')?.event;
  const failure = failures.find(({ event }) => event.id === named)?.event;
  return (failure?.reply ?? deciding?.reply)?.id ?? 0;
}

function withoutTwice(evidence: readonly SuppressionEvidence[]): SuppressionEvidence[] {
  return evidence.filter(
    (one, at) =>
      one.role === 'words' || evidence.findIndex(({ event }) => event === one.event) === at,
  );
}

/** Mail to somebody who asked counts from the next day on: what was on its way is no disregard. */
const GRACE = DAY;

/** Not suppressed, though it should be: dead and still mailed, or asked to stop and still mailed. */
function missingFinding(recipient: number, esp: EspFacts, facts: Facts): AuditFinding | null {
  const { asked, sent } = esp;
  const at = asked?.event.at ?? null;
  if (asked !== null && asked.resubscribed === null && at !== null) {
    const later = sent.filter((one) => isLater(one, at + GRACE));
    if (later[0] !== undefined)
      return missing(recipient, esp.esp, 'asked-still-mailed', asked.event, 'asked', later);
  }
  const { deadSince } = facts;
  if (!isDated(deadSince)) return null;
  const since = deadSince.at;
  const later = sent.filter((one) => isLater(one, since));
  return later[0] === undefined
    ? null
    : missing(recipient, esp.esp, 'dead-still-mailed', deadSince, 'words', later);
}

function missing(
  recipient: number,
  esp: string,
  cause: Cause,
  from: Happening,
  role: 'asked' | 'words',
  later: readonly Happening[],
): AuditFinding {
  const elsewhere = from.esp !== esp;
  const unsure = role === 'words' && (elsewhere || (from.reply?.matched ?? null) === null);
  return {
    recipient,
    esp,
    basis: 'none',
    since: from.at,
    espReason: from.label,
    reply: tells(from.reply) ? from.reply.id : 0,
    finding: findingOf(cause),
    cause,
    confidence: unsure ? 'medium' : 'high',
    evidence: [evidenceOf(role, from), evidenceOf('attempt', later.at(-1)!)],
    attempts: later.length,
  };
}
