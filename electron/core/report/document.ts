/** A piece of text that knows what it is; each renderer escapes it in its own way. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  /** The server's words and ids, shown as they are. */
  | { readonly kind: 'code'; readonly text: string };

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: boolean }
  | { readonly kind: 'fields'; readonly rows: readonly (readonly [string, Inline])[] }
  | {
      readonly kind: 'list';
      readonly items: readonly (readonly Inline[])[];
      readonly ordered?: boolean;
    }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Inline[])[];
    }
  | { readonly kind: 'note'; readonly text: string };

/** A page to hand over, before it has a format. */
export interface ReportDocument {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export const plain = (text: string): Inline => ({ kind: 'text', text });
export const code = (text: string): Inline => ({ kind: 'code', text });
