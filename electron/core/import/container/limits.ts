/** Archives inside archives are opened to this depth. */
export const MAX_DEPTH = 3;
/** Members of one archive. */
export const MAX_ENTRIES = 20_000;
/** Beyond the floor, content may be this many times as large as its archive; logs reach 30. */
export const MAX_RATIO = 200;
export const RATIO_FLOOR_BYTES = 32 << 20;
/** An archive inside an archive is held in memory up to this size. */
export const MAX_NESTED_BYTES = 512 << 20;
/** Folders inside folders. */
export const MAX_FOLDER_DEPTH = 32;

/** Whether so much content out of so few bytes is a bomb rather than an export. */
export function isOverRatio(content: number, packed: number): boolean {
  return content > RATIO_FLOOR_BYTES && content > packed * MAX_RATIO;
}
