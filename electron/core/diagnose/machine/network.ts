import type { MachineFinding } from './rule.ts';

interface Network {
  readonly finding: Omit<MachineFinding, 'sign'>;
  readonly name: string;
  /** Only networks that nobody browses from count for clicks. */
  readonly types: readonly ('opened' | 'clicked')[];
  readonly blocks: readonly string[];
}

/**
 * Networks that are documented as belonging to one operator. Apple: 17.0.0.0/8 (support.apple.com/101555).
 * Google: the blocks of its published sender policy (_netblocks.google.com), not its cloud. Microsoft:
 * Exchange Online Protection (learn.microsoft.com, Microsoft 365 endpoints, id 10). Proofpoint and Barracuda:
 * the ranges of their mail filters that customers are told to allow.
 */
const NETWORKS: readonly Network[] = [
  {
    finding: { rule: 'apple-network', certainty: 'inferred' },
    name: 'Apple',
    types: ['opened'],
    blocks: ['17.0.0.0/8'],
  },
  {
    finding: { rule: 'google-network', certainty: 'proxy' },
    name: 'Google',
    types: ['opened'],
    blocks: [
      '64.233.160.0/19',
      '66.102.0.0/20',
      '66.249.80.0/20',
      '72.14.192.0/18',
      '74.125.0.0/16',
      '209.85.128.0/17',
    ],
  },
  {
    finding: { rule: 'security-network', certainty: 'inferred' },
    name: 'Microsoft',
    types: ['opened', 'clicked'],
    blocks: ['40.92.0.0/15', '40.107.0.0/16', '52.100.0.0/14', '104.47.0.0/17'],
  },
  {
    finding: { rule: 'security-network', certainty: 'inferred' },
    name: 'Proofpoint',
    types: ['opened', 'clicked'],
    blocks: ['67.231.144.0/20', '148.163.128.0/19', '205.220.160.0/20'],
  },
  {
    finding: { rule: 'security-network', certainty: 'inferred' },
    name: 'Barracuda',
    types: ['opened', 'clicked'],
    blocks: ['64.235.144.0/20', '209.222.80.0/21'],
  },
];

interface Range {
  readonly network: Network;
  readonly first: number;
  readonly last: number;
}

const DOTTED = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

const ranges: readonly Range[] = NETWORKS.flatMap((network) =>
  network.blocks.map((block): Range => {
    const [base = '', bits = '32'] = block.split('/');
    const first = ipv4(base) ?? 0;
    return { network, first, last: first + 2 ** (32 - Number(bits)) - 1 };
  }),
);

function ipv4(text: string): number | null {
  const match = DOTTED.exec(text);
  if (match === null) return null;
  let value = 0;
  for (const part of match.slice(1)) {
    const octet = Number(part);
    if (octet > 255) return null;
    value = value * 256 + octet;
  }
  return value;
}

/** Whose network an IPv4 address belongs to, where that says that no person sat there, else null. */
export function judgeNetwork(
  clientIp: string | null,
  type: 'opened' | 'clicked',
): MachineFinding | null {
  const address = clientIp === null ? null : ipv4(clientIp.trim());
  if (address === null) return null;
  const range = ranges.find(
    ({ first, last, network }) =>
      address >= first && address <= last && network.types.includes(type),
  );
  return range === undefined ? null : { ...range.network.finding, sign: range.network.name };
}
