import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { CaseInfo, Events, Handlers } from '../../shared/contract/api.ts';
import { Failure } from '../../shared/contract/errors.ts';
import type { RejectReason } from '../../shared/domain/import.ts';
import type { Diagnosis } from '../../shared/domain/diagnosis.ts';
import type { Language } from '../../shared/domain/verdict.ts';
import { rejectSentence } from '../../shared/i18n/errors/sentences.ts';
import type { Analyses } from './analyses.ts';
import type { ReplyClassifier } from './classify/classify.ts';
import { explanation, knowledgeEntry } from './classify/knowledge/knowledge.ts';
import { searchKnowledge } from './classify/knowledge/search.ts';
import { shownEntry } from './classify/knowledge/shown-entry.ts';
import type { CoreEvent } from './core-event.ts';
import { diagnose } from './diagnose/diagnose.ts';
import type { ImportJobs } from './import-jobs.ts';
import { clientReport } from './report/client-report.ts';
import { copyText } from './report/copy.ts';
import type { RedactOptions } from './report/redact.ts';
import { redactionKey } from './redaction-key.ts';
import { responseHandlers } from './response-handlers.ts';
import { suppressionHandlers } from './suppression-handlers.ts';
import type { Threads } from './threads/threads.ts';

/** The calls that the core answers; the rest is about cases, dialogs and settings and is the host's. */
export type CoreHandlers = Omit<
  Handlers,
  | 'case.recent'
  | 'case.open'
  | 'case.create'
  | 'case.pick'
  | 'case.sample'
  | 'export.run'
  | 'import.pick'
  | 'settings.get'
  | 'settings.set'
>;

/** Something with an @ inside; what a case holds beside that is found all the same. */
const ADDRESS = /^(?:"[^"]{1,200}"|[^\s@]{1,400})@\S{1,400}$/;
const LONGEST_NAMED = 100;

export interface HandlerParts {
  readonly threads: Threads;
  readonly jobs: ImportJobs;
  /** Long questions to the whole case. */
  readonly analyses: Analyses;
  /** Judges replies, with the user's own rules where there are any. */
  readonly classify: ReplyClassifier;
  readonly emit: <E extends CoreEvent>(event: E, payload: Events[E]) => void;
  /** Throws `bad-token`. */
  readonly resolveFile: (token: string) => string;
  readonly issueFile?: ((path: string) => string) | undefined;
  readonly about: Pick<CaseInfo, 'name' | 'location' | 'readOnly' | 'sample'>;
}

interface WhyInput {
  readonly recipient: string;
  readonly message?: string | undefined;
  readonly subject?: string | undefined;
  readonly answers?: Readonly<Record<string, string>> | undefined;
  readonly timezone?: string | undefined;
  readonly language: Language;
}

export function createHandlers(parts: HandlerParts): CoreHandlers {
  const { threads, jobs, analyses, classify, emit, resolveFile, issueFile, about } = parts;
  const { read, write } = threads;

  async function why(input: WhyInput): Promise<Diagnosis> {
    const history = await read.history(input.recipient);
    if (history.messages.length === 0 && !ADDRESS.test(history.recipient))
      throw new Failure('bad-address', { address: input.recipient.slice(0, LONGEST_NAMED) });
    return diagnose(history, {
      language: input.language,
      timezone: zone(input.timezone),
      message: input.message,
      subject: input.subject,
      answers: input.answers,
      now: Date.now(),
    });
  }

  async function fileNames(): Promise<ReadonlyMap<number, string>> {
    return new Map((await read.sources(null)).map(({ id, file }) => [id, file]));
  }

  async function redaction(wanted: boolean): Promise<RedactOptions | null> {
    return wanted ? { key: await redactionKey(threads, about.readOnly) } : null;
  }

  return {
    'case.info': async () => {
      const { sources, recipients, messages, events, from, to } = await read.counts(null);
      return { ...about, counts: { sources, recipients, messages, events }, from, to };
    },
    'import.start': async (input) => {
      const { files, mapping, ...options } = input;
      const paths = files.map(resolveFile);
      const tokens = new Map(paths.map((path, i) => [path, files[i]!]));
      const job = randomUUID();
      const wanted = mapping === undefined ? options : { ...options, mapping: mapping as never };
      // The end of the job is told by events; its failure as well.
      jobs.run(job, paths, { ...wanted, confirmMapping: true }, { tokens }).catch(() => {});
      return { job };
    },
    'import.cancel': async ({ job }) => ({ cancelled: jobs.cancel(job) }),
    'import.preview': (input) =>
      read.preview('file' in input ? { path: resolveFile(input.file) } : input),
    'import.running': async () => jobs.running(),
    'import.interrupted': async () => {
      const running = jobs.paths();
      const left = (await read.interrupted(null)).filter(({ path }) => !running.has(path));
      return left.map(({ path, startedAt }) => ({
        file: basename(path),
        startedAt,
        token: existsSync(path) ? (issueFile?.(path) ?? null) : null,
      }));
    },
    'import.dismiss': async () => {
      if (about.readOnly) return { dismissed: 0 };
      const running = jobs.paths();
      const left = (await read.interrupted(null)).filter(({ path }) => !running.has(path));
      for (const { path } of left) await write.clearInterrupted(path);
      return { dismissed: left.length };
    },

    'sources.list': () => read.sources(null),
    'sources.forget': async ({ source }) => {
      const gone = await write.forget(source);
      emit('workspace.changed', { reason: 'forget' });
      return gone;
    },
    'sources.reread': async ({ source, mapping, ...options }) => {
      const known = (await read.sources(null)).find(({ id }) => id === source);
      if (known === undefined) throw new Failure('not-found');
      const job = randomUUID();
      const wanted = mapping === undefined ? options : { ...options, mapping: mapping as never };
      jobs.reread(job, known, wanted).catch(() => {});
      return { job };
    },
    'mappings.forget': async ({ fingerprint }) => ({
      forgotten: await write.forgetMapping(fingerprint),
    }),
    'sources.rejects': async ({ language, ...input }) =>
      (await read.rejects(input)).map(({ what, ...record }) => ({
        ...record,
        message: rejectSentence(record.reason as RejectReason, language, what),
      })),
    'sources.record': ({ event }) => read.record(event),

    'search.recipients': (input) => read.recipients(input),
    'search.messages': (input) => read.messages(input),
    'search.facets': (input) => read.facets(input),
    'search.histogram': (input) => read.histogram(input),
    'search.complete': (input) => read.complete(input),
    'search.list': (input) => read.list(input),

    'overview.report': (input) =>
      analyses.run('overview', (watch) => threads.analyse.overview(input, watch)),

    'recipient.why': why,
    'recipient.copy': async ({ format, redact, ...input }) => {
      const diagnosis = await why(input);
      const { language } = input;
      return {
        text: copyText(diagnosis, {
          format,
          language,
          timezone: zone(input.timezone),
          files: await fileNames(),
          redact: await redaction(redact),
        }),
      };
    },
    'recipient.report': async ({ audience, format, redact, ...input }) => {
      if (format === 'pdf') throw new Failure('not-available-here');
      const diagnosis = await why(input);
      const hidden = await redaction(redact);
      const text = clientReport(diagnosis, {
        audience,
        format,
        language: input.language,
        timezone: zone(input.timezone),
        files: await fileNames(),
        redact: hidden,
      });
      const name =
        hidden === null
          ? diagnosis.recipient.replaceAll(/[^\w.@+-]/g, '_').slice(0, 100)
          : 'recipient';
      return {
        fileName: `deadletter-${name}.${format}`,
        mediaType: format === 'md' ? 'text/markdown' : 'text/html',
        text,
      };
    },
    'report.open': async ({ report, language }) => {
      // What reads mails and formats is loaded when it is asked for: a case opens without it.
      const { reportView } = await import('./report-view.ts');
      return reportView(report, await read.report(report), language, classify);
    },

    'notes.list': ({ recipient }) => read.note(recipient),
    'notes.save': async ({ recipient, text, tags }) => {
      const note = await write.saveNote({ recipient, note: { text, tags } });
      emit('workspace.changed', { reason: 'notes' });
      return note;
    },
    'views.list': ({ timezone }) => read.views({ timezone }),
    'views.save': async ({ name, query, timezone }) => {
      const { total } = await read.recipients({
        query,
        timezone,
        sort: 'last',
        descending: true,
        offset: 0,
        limit: 1,
      });
      return { ...(await write.saveView({ name, query })), count: total };
    },
    'views.remove': async ({ id }) => ({ removed: await write.removeView(id) }),

    'knowledge.search': async ({ query, language }) =>
      searchKnowledge(query, language).map(shownEntry),
    'knowledge.entry': async ({ id, language }) => {
      const entry = knowledgeEntry(id, language);
      if (entry === null) throw new Failure('not-found');
      return shownEntry(entry);
    },
    'reply.explain': async ({ text, provider, language }) => {
      const classification = classify({ text, recipientDomain: provider ?? null });
      return { classification, explanation: explanation(classification, language) };
    },
    ...suppressionHandlers(parts),
    ...responseHandlers(parts),
    'analysis.cancel': async ({ analysis }) => ({ cancelled: analyses.cancel(analysis) }),
    'formats.list': async () => (await import('./import/formats/index.ts')).formatCatalogue(),
  };
}

/** A zone that the system knows. Throws `bad-timezone`. */
function zone(asked: string | undefined): string {
  if (asked === undefined || asked === '') return 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: asked }).resolvedOptions().timeZone;
  } catch {
    throw new Failure('bad-timezone', { timezone: asked });
  }
}
