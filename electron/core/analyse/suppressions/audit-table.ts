import { BASES, CAUSES, FINDINGS } from '../../../../shared/domain/suppression.ts';
import type {
  AuditCounts,
  AuditFilter,
  Basis,
  Cause,
  Finding,
} from '../../../../shared/domain/suppression.ts';
import type { Reason } from '../../../../shared/domain/bounce.ts';
import type { AuditFinding } from './audit.ts';
import { ESPS, espName } from './esps.ts';

/** One row of the audit without its evidence: that is read again for the rows that are shown. */
export interface AuditEntry {
  readonly recipient: number;
  readonly esp: string;
  readonly cause: Cause;
  readonly basis: Basis;
  readonly reason: Reason | null;
  readonly since: number | null;
}

/** All findings of a case: eighteen bytes a row. */
export interface AuditTable {
  add(finding: AuditFinding, reason: Reason | null): void;
  readonly length: number;
  entry(row: number): AuditEntry;
  /** Rows that pass a filter, the latest suppression first, undated last. */
  rows(filter: AuditFilter): Uint32Array;
  counts(recipients: number, filter?: AuditFilter): AuditCounts;
}

const CAUSE_NAMES = Object.keys(CAUSES) as Cause[];
const UNDATED = Number.NEGATIVE_INFINITY;

export function createAuditTable(): AuditTable {
  const reasons: (Reason | null)[] = [null];
  let size = 1024;
  let length = 0;
  let recipients = new Uint32Array(size);
  let facts = new Uint8Array(size * 4);
  let since = new Float64Array(size);

  function grow(): void {
    size *= 2;
    const [oldRecipients, oldFacts, oldSince] = [recipients, facts, since];
    recipients = new Uint32Array(size);
    recipients.set(oldRecipients);
    facts = new Uint8Array(size * 4);
    facts.set(oldFacts);
    since = new Float64Array(size);
    since.set(oldSince);
  }

  function reasonNumber(reason: Reason | null): number {
    const known = reasons.indexOf(reason);
    return known === -1 ? reasons.push(reason) - 1 : known;
  }

  function entry(row: number): AuditEntry {
    const at = since[row]!;
    return {
      recipient: recipients[row]!,
      esp: ESPS[facts[row * 4]!]!.id,
      cause: CAUSE_NAMES[facts[row * 4 + 1]!]!,
      basis: BASES[facts[row * 4 + 2]!]!,
      reason: reasons[facts[row * 4 + 3]!] ?? null,
      since: at === UNDATED ? null : at,
    };
  }

  function matching(filter: AuditFilter): Uint32Array {
    const found = new Uint32Array(length);
    let count = 0;
    for (let row = 0; row < length; row += 1) {
      if (!passes(entry(row), filter)) continue;
      found[count] = row;
      count += 1;
    }
    return found.subarray(0, count);
  }

  return {
    get length() {
      return length;
    },
    add(finding, reason) {
      if (length === size) grow();
      recipients[length] = finding.recipient;
      facts[length * 4] = ESPS.findIndex(({ id }) => id === finding.esp);
      facts[length * 4 + 1] = CAUSE_NAMES.indexOf(finding.cause);
      facts[length * 4 + 2] = BASES.indexOf(finding.basis);
      facts[length * 4 + 3] = reasonNumber(reason);
      since[length] = finding.since ?? UNDATED;
      length += 1;
    },
    entry,
    rows: (filter) =>
      matching(filter).sort((a, b) => {
        const [one, other] = [since[a]!, since[b]!];
        return one === other ? recipients[a]! - recipients[b]! : other > one ? 1 : -1;
      }),
    counts: (read, filter = {}) => countsOf([...matching(filter)].map(entry), read),
  };
}

function passes(one: AuditEntry, { finding, cause, esp, reason, basis }: AuditFilter): boolean {
  return (
    (finding === undefined || CAUSES[one.cause] === finding) &&
    (cause === undefined || one.cause === cause) &&
    (esp === undefined || one.esp === esp) &&
    (reason === undefined || one.reason === reason) &&
    (basis === undefined || one.basis === basis)
  );
}

const noFindings = (): Record<Finding, number> => ({
  wrongly: 0,
  doubtful: 0,
  rightly: 0,
  missing: 0,
});

function countsOf(entries: readonly AuditEntry[], recipients: number): AuditCounts {
  const findings = noFindings();
  const bases: Record<Basis, number> = { list: 0, dropped: 0, silence: 0, none: 0 };
  const causes = new Map<Cause, number>();
  const reasons = new Map<Reason | null, number>();
  const esps = new Map<string, { findings: Record<Finding, number>; hasList: boolean }>();
  for (const { cause, basis, esp, reason } of entries) {
    const finding = CAUSES[cause];
    findings[finding] += 1;
    bases[basis] += 1;
    causes.set(cause, (causes.get(cause) ?? 0) + 1);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    let known = esps.get(esp);
    if (known === undefined) esps.set(esp, (known = { findings: noFindings(), hasList: false }));
    known.findings[finding] += 1;
    known.hasList ||= basis === 'list';
  }
  const all = (of: Readonly<Record<Finding, number>>): number =>
    FINDINGS.reduce((sum, finding) => sum + of[finding], 0);
  return {
    rows: entries.length,
    findings,
    bases,
    recipients,
    causes: [...causes]
      .map(([cause, rows]) => ({ cause, rows }))
      .sort((a, b) => b.rows - a.rows || a.cause.localeCompare(b.cause)),
    reasons: [...reasons]
      .map(([reason, rows]) => ({ reason, rows }))
      .sort((a, b) => b.rows - a.rows),
    esps: [...esps]
      .map(([esp, known]) => ({ esp, name: espName(esp), ...known }))
      .sort((a, b) => all(b.findings) - all(a.findings) || a.esp.localeCompare(b.esp)),
  };
}
