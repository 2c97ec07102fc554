import { Failure } from '../../../shared/contract/errors.ts';
import { createClassifier } from '../classify/classify.ts';
import type { ReplyClassifier } from '../classify/classify.ts';
import { runImport } from '../import/run-import.ts';
import type { ImportControl, ImportOptions, ImportOutcome } from '../import/run-import.ts';
import { rereadSource } from '../import/reread-source.ts';
import type { Compressor } from '../import/load/compressor.ts';
import type { LoadServices } from '../import/load/source-reader.ts';
import { decodeMail } from '../mail/decode.ts';
import type { WritableDatabase } from '../workspace/connection.ts';
import { forgetSource } from '../workspace/forget-source.ts';
import { forgetMapping } from '../workspace/queries/mappings.ts';
import { saveNote } from '../workspace/queries/notes.ts';
import type { Note } from '../workspace/queries/notes.ts';
import { clearPending } from '../workspace/queries/pending-imports.ts';
import { saveRedactionKey } from '../workspace/queries/meta.ts';
import { removeView, saveView } from '../workspace/queries/views.ts';
import { compressBeside } from './archive-thread.ts';
import { readBeside } from './intake-thread.ts';
import type { ThreadStart } from './protocol.ts';
import type { ThreadControl, ThreadFunctions } from './thread-control.ts';

/** What an import tells while it runs. */
export type ImportNews =
  | {
      readonly kind: 'progress';
      readonly progress: Parameters<Parameters<typeof runImport>[4]['progress']>[0];
    }
  | {
      readonly kind: 'source';
      readonly source: Parameters<Parameters<typeof runImport>[4]['source']>[0];
    };

/** What belongs to the thread that holds the connection. */
interface Around {
  readonly compressBeside: () => Compressor;
  readonly readBeside: NonNullable<LoadServices['readBeside']>;
  readonly classify: ReplyClassifier;
}
const around = new WeakMap<WritableDatabase, Around>();

function servicesOf(db: WritableDatabase): LoadServices {
  const { classify, compressBeside, readBeside } = around.get(db) ?? {
    classify: createClassifier([]),
    compressBeside: undefined,
    readBeside: undefined,
  };
  return {
    classify,
    decodeMail: (bytes: Uint8Array) => decodeMail(bytes, {}, classify),
    compressBeside,
    readBeside,
  };
}

function watched(control: ThreadControl): ImportControl {
  const tell = (news: ImportNews): void => control.news(news);
  return {
    signal: control.signal,
    cancelled: control.cancelled,
    progress: (progress) => tell({ kind: 'progress', progress }),
    source: (source) => tell({ kind: 'source', source }),
  };
}

/** Everything that changes a workspace, one call after another. */
export const writingFunctions = {
  import: (
    db: WritableDatabase,
    { paths, options }: { readonly paths: readonly string[]; readonly options: ImportOptions },
    control: ThreadControl,
  ): Promise<ImportOutcome> => {
    return runImport(db, servicesOf(db), paths, options, watched(control));
  },
  reread: (
    db: WritableDatabase,
    {
      source,
      options,
    }: { readonly source: number; readonly options: Omit<ImportOptions, 'confirmMapping'> },
    control: ThreadControl,
  ): Promise<ImportOutcome> => rereadSource(db, servicesOf(db), source, options, watched(control)),
  forgetMapping: (db: WritableDatabase, fingerprint: string) => forgetMapping(db, fingerprint),
  forget: (db: WritableDatabase, source: number) => forgetSource(db, source),
  saveNote: (
    db: WritableDatabase,
    { recipient, note }: { readonly recipient: string; readonly note: Note },
  ) => saveNote(db, recipient, note, Date.now()),
  saveView: (
    db: WritableDatabase,
    { name, query }: { readonly name: string; readonly query: string },
  ) => saveView(db, name, query),
  removeView: (db: WritableDatabase, id: number) => removeView(db, id),
  clearInterrupted: (db: WritableDatabase, path: string) => clearPending(db, path),
  redactionKey: (db: WritableDatabase, fresh: string) => saveRedactionKey(db, fresh),
} as const satisfies ThreadFunctions<WritableDatabase>;

export type WritingFunctions = typeof writingFunctions;

/**
 * What changes a workspace, over its one connection that writes.
 * @param script the worker's own script, for the threads that read and compress beside
 */
export function writeTo(
  db: WritableDatabase,
  { file, rules }: Pick<ThreadStart, 'file' | 'rules'>,
  script: URL,
) {
  around.set(db, {
    compressBeside: () => compressBeside(script),
    readBeside: readBeside(script, file, rules),
    classify: createClassifier(rules),
  });
  return (name: string, input: unknown, control: ThreadControl): unknown => {
    const found = Object.hasOwn(writingFunctions, name)
      ? writingFunctions[name as keyof WritingFunctions]
      : undefined;
    if (found === undefined) throw new Failure('unknown-method', { method: name });
    return found(db, input as never, control);
  };
}
