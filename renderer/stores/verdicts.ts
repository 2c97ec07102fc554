import type { Ask } from '../../shared/contract/api.ts';
import type { Reply } from '../../shared/contract/errors.ts';
import type { Diagnosis } from '../../shared/domain/diagnosis.ts';
import { ask } from './core.ts';

/** What the window asks a verdict by. */
export type Asked = Ask<'recipient.why'> & { readonly timezone: string };

interface Kept {
  readonly at: number;
  readonly reply: Promise<Reply<Diagnosis>>;
}

/** As many as somebody goes to and fro between. */
const MOST = 16;
/** Milliseconds after which a verdict is asked for anew: it speaks of the time that has passed. */
const FRESH_MS = 30_000;

const kept = new Map<string, Kept>();

/** The verdict, at once where it was asked for a moment ago: by who was here before, or ahead of who comes. */
export function verdictOf(asked: Asked): Promise<Reply<Diagnosis>> {
  const key = JSON.stringify(asked);
  const now = performance.now();
  const before = kept.get(key);
  if (before !== undefined && now - before.at < FRESH_MS) return before.reply;
  kept.delete(key);
  const reply = askFor(key, asked);
  kept.set(key, { at: now, reply });
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  return reply;
}

async function askFor(key: string, asked: Asked): Promise<Reply<Diagnosis>> {
  const reply = await ask('recipient.why', asked);
  // The next who wants it may have more luck.
  if (!reply.ok) kept.delete(key);
  return reply;
}

/** The data changed, or may have: nothing that was answered before holds. */
export function forgetVerdicts(): void {
  kept.clear();
}
