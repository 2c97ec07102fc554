import type { ByteSource } from './byte-source.ts';
import { ArchiveLimitError } from './failure.ts';

/** Content read at most to find out. */
const MAX_CONTENT = 512 << 20;

/** Whether a packed source unpacks beyond its limits. It is read to its end, or to half a gibibyte. */
export async function isBomb(source: ByteSource): Promise<boolean> {
  let content = 0;
  try {
    for await (const chunk of source.open()) {
      content += chunk.length;
      if (content > MAX_CONTENT) break;
    }
    return false;
  } catch (error) {
    return error instanceof ArchiveLimitError;
  }
}
