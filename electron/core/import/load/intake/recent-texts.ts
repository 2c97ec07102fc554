import { ownCopy } from '../../text/table-cells.ts';

/** Texts remembered of one field: what rows of a log repeat in turns is a few dozen. */
const PLACES = 64;

const NO_ROWS: number[] = [];

/** The rows of texts met lately, found without hashing all of a text. */
export interface RecentTexts {
  /** @returns 0 where the text is not remembered */
  get(text: string): number;
  set(text: string, row: number): void;
}

export function createRecentTexts(): RecentTexts {
  // Made when first needed: of a mail's dozen fields most stay empty.
  let texts: string[] | null = null;
  let rows = NO_ROWS;

  function place(text: string): number {
    const { length } = text;
    return (
      (length * 31 + text.charCodeAt(length - 1) * 7 + text.charCodeAt(length >> 1)) & (PLACES - 1)
    );
  }

  return {
    get(text) {
      if (texts === null) return 0;
      const at = place(text);
      return texts[at] === text ? rows[at]! : 0;
    },
    set(text, row) {
      if (texts === null) {
        texts = Array.from({ length: PLACES }, () => '');
        rows = Array.from({ length: PLACES }, () => 0);
      }
      const at = place(text);
      texts[at] = ownCopy(text);
      rows[at] = row;
    },
  };
}
