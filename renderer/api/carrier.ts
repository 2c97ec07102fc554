import type { Api } from '../../shared/contract/api.ts';
import type { Reply } from '../../shared/contract/errors.ts';

/** A file as it was dropped or picked, with its place inside a dropped folder. */
export interface GivenFile {
  readonly file: File;
  readonly path: string;
}

/** The contract plus the one thing that differs by transport: how a file gets its token. */
export interface Carrier extends Api {
  /** `desktop` reads files in place and has dialogs of the system; `page` uploads them. */
  readonly kind: 'desktop' | 'page';
  tokensFor(files: readonly GivenFile[]): Promise<Reply<readonly string[]>>;
}
