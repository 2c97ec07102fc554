/** How a function that runs in a thread is watched and stopped. */
export interface ThreadControl {
  readonly signal: AbortSignal;
  /** True as soon as a stop was asked for, even while the thread is too busy to hear the signal. */
  readonly cancelled: () => boolean;
  /** Tells the caller something before the answer. */
  readonly news: (value: unknown) => void;
}

/** Functions of a thread: each takes one input. */
export type ThreadFunctions<Database> = Readonly<
  Record<string, (db: Database, input: never, control: ThreadControl) => unknown>
>;

/** The same functions as their callers see them from another thread. */
export type ThreadCalls<Functions> = {
  readonly [Name in keyof Functions]: Functions[Name] extends (
    db: never,
    input: infer Input,
    control: ThreadControl,
  ) => infer Output
    ? (input: Input, watch?: CallWatch) => Promise<Awaited<Output>>
    : never;
};

export interface CallWatch {
  readonly signal?: AbortSignal | undefined;
  readonly news?: ((value: never) => void) | undefined;
}
