import { INTRO } from './phrases.ts';

const MOST_BARE = 50;

/** Names without a domain that stand alone below an introduction: mailboxes of the reporting system itself. */
export function bareNames(lines: readonly string[]): readonly string[] {
  const found: string[] = [];
  let listing = 0;
  for (const line of lines) {
    const text = line.trim();
    if (text === '') continue;
    if (line.length < 400 && INTRO.test(line)) listing = 3;
    else if (listing > 0) {
      const name = /^[<"'*\s>-]{0,6}([A-Za-z0-9][\w.+-]{1,63})[>"':]{0,3}$/.exec(text)?.[1];
      if (name !== undefined && found.length < MOST_BARE) found.push(name);
      else listing -= 1;
    }
  }
  return found;
}
