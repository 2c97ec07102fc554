const IPV4 = /(?<![\d.])(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})(\/\d{1,2})?(?!\d|\.\d)/g;
const IPV6 = /(?<![\w:])((?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4})(\/\d{1,3})?(?![\w:])/gi;
/** In front of an address that is the receiving server's own, or a version: `host mx.example[`, `- `. */
const NOT_THE_SENDER =
  /(?:(?<!client |your |sending )\bhost:? [\w.-]{1,120} ?[[(]|(?:connect to|connection with|conversation with) [\w.-]{1,120} ?\[|giving up on |complaints - )$/i;
const MOST = 4;

export interface FoundAddress {
  readonly value: string;
  readonly netblock: boolean;
}

function isIpv4(value: string): boolean {
  return value.split('.').every((octet) => Number(octet) <= 255);
}

/** `12:30:45` is a time and `a::b::c` nothing: an address has one `::` or all eight groups. */
function isIpv6(value: string): boolean {
  const groups = value.split(':');
  if (!value.includes('::')) return groups.length === 8 && groups.every((group) => group !== '');
  return (
    value.indexOf('::') === value.lastIndexOf('::') && groups.length <= 8 && /[0-9a-f]/i.test(value)
  );
}

/** IP addresses and netblocks that a reply names, without those of the server that speaks and of resolver errors. */
export function addressesIn(text: string): readonly FoundAddress[] {
  const found = new Map<string, FoundAddress>();
  const kinds = [[IPV4, isIpv4] as const];
  if (text.includes('::') || text.split(':').length > 7) kinds.push([IPV6, isIpv6]);
  for (const [pattern, valid] of kinds) {
    for (const match of text.matchAll(pattern)) {
      const value = match[1] ?? '';
      if (found.size === MOST) break;
      if (!valid(value) || value.startsWith('127.') || value === '::') continue;
      if (NOT_THE_SENDER.test(text.slice(Math.max(0, match.index - 140), match.index))) continue;
      const block = match[2] ?? '';
      found.set(value + block, { value: value + block, netblock: block !== '' });
    }
  }
  return [...found.values()];
}
