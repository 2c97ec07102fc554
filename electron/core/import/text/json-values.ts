import type { Json } from '../format.ts';

/**
 * Parses one JSON text. Whole numbers beyond 2^53 come as their source text, so that 19-digit ids
 * survive; keys named `__proto__` are left out. @throws SyntaxError
 */
export function parseJson(text: string): Json {
  const careful = /\d{16}/.test(text) || text.includes('__proto__');
  return JSON.parse(text, careful ? exactNumbers : undefined) as Json;
}

function exactNumbers(
  this: unknown,
  key: string,
  value: unknown,
  context?: { readonly source?: string },
): unknown {
  if (key === '__proto__') return undefined;
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const source = context?.source;
  return source !== undefined && /^-?\d{16,}$/.test(source) ? source : value;
}
