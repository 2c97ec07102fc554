/** A file, or a member of an archive, that can be read from its start any number of times. */
export interface ByteSource {
  /** Name for people: the file, with the path inside its archive after it. */
  readonly name: string;
  /** Bytes, or null where an archive does not tell. */
  readonly size: number | null;
  /** UTC milliseconds. */
  readonly modifiedAt: number | null;
  /** Path, where the source is a file as it lies: another thread may open it. */
  readonly path?: string;
  open(): AsyncIterable<Uint8Array>;
}

export type OpenFailure = {
  readonly kind: 'failure';
  readonly reason:
    | 'permission-denied'
    | 'not-found'
    | 'unreadable'
    | 'encrypted-archive'
    | 'damaged-archive'
    | 'archive-limit';
  readonly name: string;
  /** What stood in the way, for the details of the sentence. */
  readonly detail?: string;
};
