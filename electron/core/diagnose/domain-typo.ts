/** Mailbox providers whose names are misspelt most, because most addresses are there. */
const PROVIDERS = [
  'gmail.com',
  'googlemail.com',
  'yandex.ru',
  'yandex.com',
  'mail.ru',
  'inbox.ru',
  'list.ru',
  'rambler.ru',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'yahoo.com',
  'icloud.com',
  'proton.me',
  'protonmail.com',
  'web.de',
  'gmx.de',
  'gmx.net',
  'aol.com',
] as const;

/** Real domains that lie one letter away from a provider above. */
const REAL: ReadonlySet<string> = new Set([
  ...PROVIDERS,
  'gmx.com',
  'gmx.at',
  'email.com',
  'mail.com',
  'ymail.com',
  'yahoo.co',
  'yandex.by',
  'yandex.kz',
  'yandex.ua',
  'yandex.uz',
  'ya.ru',
  'bk.ru',
  'mail.de',
  'email.ru',
  'live.co',
  'life.com',
  'love.com',
  'like.com',
  'lime.com',
  'lite.com',
  'line.com',
  'mail.uk',
  'mail.kz',
  'mail.by',
  'mail.ua',
]);

/** Shorter names have too many neighbours that are real. */
const SHORTEST = 8;

/** The provider that a domain is one slip of the finger away from, or null. */
export function misspeltDomain(domain: string): string | null {
  const name = domain.trim().toLowerCase();
  if (REAL.has(name) || name.length > 30) return null;
  return (
    PROVIDERS.find((provider) => provider.length >= SHORTEST && oneSlip(name, provider)) ?? null
  );
}

/** One letter too many, missing, wrong, or two neighbours exchanged. */
function oneSlip(typed: string, meant: string): boolean {
  let start = 0;
  while (start < meant.length && typed[start] === meant[start]) start += 1;
  let tail = 0;
  const most = Math.min(typed.length, meant.length) - start;
  while (tail < most && typed.at(-1 - tail) === meant.at(-1 - tail)) tail += 1;
  const left = typed.slice(start, typed.length - tail);
  const right = meant.slice(start, meant.length - tail);
  if (left.length <= 1 && right.length <= 1) return left !== right;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
