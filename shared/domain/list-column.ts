/** The columns of the desk's list, in their order from left to right. */
export const LIST_COLUMNS = [
  'recipient',
  'outcome',
  'reason',
  'provider',
  'messages',
  'reply',
  'last',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** How the list stands in the window. Widths are pixels; what is not in it follows the window. */
export interface ListLayout {
  readonly columns: readonly ListColumn[] | null;
  readonly widths: Readonly<Partial<Record<ListColumn, number>>>;
  /** The whole list against the detail. */
  readonly width: number | null;
}
