/** Why an opening or a click is not taken for a person's; also the key of its sentence. */
export const MACHINE_RULES = [
  'declared',
  'apple-privacy',
  'gmail-prefetch',
  'gmail-proxy',
  'yahoo-proxy',
  'image-proxy',
  'security-product',
  'link-preview',
  'program',
  'apple-network',
  'google-network',
  'security-network',
  'before-delivery',
  'at-delivery',
  'every-link',
  'many-clients',
] as const;
export type MachineRule = (typeof MACHINE_RULES)[number];

/**
 * - `stated`: the machine names itself, or the sending system does.
 * - `inferred`: the circumstances say so.
 * - `proxy`: a mailbox provider fetched the images, as a rule because a person opened the message:
 *   no proof of a person, and none against.
 */
export type Certainty = 'stated' | 'inferred' | 'proxy';

export interface MachineFinding {
  readonly rule: MachineRule;
  readonly certainty: Certainty;
  /** What gave it away: a product, a network, a number of links; empty where the rule says all. */
  readonly sign: string;
}
