import { create } from 'zustand';
import type { RejectedRecord } from '../../shared/contract/api.ts';
import type { WireError } from '../../shared/contract/errors.ts';
import type { SourceSummary } from '../../shared/domain/source.ts';
import { ask } from './core.ts';
import { usePreferences } from './preferences.ts';

interface SourcesState {
  readonly sources: readonly SourceSummary[];
  readonly status: 'waiting' | 'ready' | 'failed';
  readonly error: WireError | null;
  readonly formats: ReadonlyMap<string, string>;
}

export const useSources = create<SourcesState>(() => ({
  sources: [],
  status: 'waiting',
  error: null,
  formats: new Map(),
}));

export async function loadSources(): Promise<void> {
  const reply = await ask('sources.list', {});
  if (reply.ok) useSources.setState({ sources: reply.value, status: 'ready', error: null });
  else useSources.setState({ status: 'failed', error: reply.error });
}

/** Formats of nobody in particular. */
const NO_VENDOR = new Set(['', 'any', 'generic']);

/** Names of the formats; asked once. */
export async function loadFormats(): Promise<void> {
  const reply = await ask('formats.list', {});
  if (reply.ok)
    useSources.setState({
      formats: new Map(
        reply.value.map(({ id, title, vendor }) => [
          id,
          NO_VENDOR.has(vendor) || title.includes(vendor) ? title : `${vendor} · ${title}`,
        ]),
      ),
    });
}

export function sourceName(sources: readonly SourceSummary[], id: number): string {
  return sources.find((source) => source.id === id)?.file ?? `#${id}`;
}

/** Rejected records asked for at once. */
const PAGE = 500;

/** The next rejected records of a source, after the last one seen. */
export async function rejectsAfter(
  source: number,
  after: number,
): Promise<readonly RejectedRecord[] | WireError> {
  const { language } = usePreferences.getState();
  const reply = await ask('sources.rejects', { source, after, limit: PAGE, language });
  return reply.ok ? reply.value : reply.error;
}

/** Every rejected record of a source, however many there are. */
export async function allRejects(source: number): Promise<readonly RejectedRecord[] | WireError> {
  const all: RejectedRecord[] = [];
  for (;;) {
    const page = await rejectsAfter(source, all.at(-1)?.id ?? 0);
    if ('code' in page) return page;
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}
