import type { SuppressionPolicy } from './suppression.ts';

interface Preset extends SuppressionPolicy {
  readonly id: string;
  /** Where the rule was found. */
  readonly source: string;
  /** False where the numbers are secondhand or the rule was carried over to what a log can tell. */
  readonly verified: boolean;
}

const once = { after: 1, consecutive: true, spreadDays: 0, withinDays: null } as const;

/** Policies in the wild, to replay beside one's own. Each says where it comes from. */
export const POLICY_PRESETS = [
  {
    id: 'hard-at-once',
    source:
      'AWS SES, account-level suppression list; SendGrid, Bounces; Postmark, inactive recipients',
    verified: true,
    hardBy: 'label',
    hard: once,
    soft: null,
    blocks: true,
    softUnit: 'message',
  },
  {
    id: 'permanent-codes',
    source: 'Word to the Wise, 2013: no action on 4xx; every 5xx at once',
    verified: false,
    hardBy: 'code',
    hard: once,
    soft: null,
    blocks: true,
    softUnit: 'message',
  },
  {
    id: 'three-in-14-days',
    source:
      'Word to the Wise, 2013: three bounces in a row over more than 14 days, none of them 4xx',
    verified: false,
    hardBy: 'code',
    hard: { after: 3, consecutive: true, spreadDays: 14, withinDays: null },
    soft: null,
    blocks: true,
    softUnit: 'message',
  },
  {
    id: 'klaviyo',
    source: 'Klaviyo help 115005250408: hard at once, more than seven soft bounces in a row',
    verified: true,
    hardBy: 'label',
    hard: once,
    soft: { after: 8, consecutive: true, spreadDays: 0, withinDays: null },
    blocks: true,
    softUnit: 'message',
  },
  {
    id: 'postal',
    source:
      'Postal, outgoing_message_processor.rb: the second hard failure within 24 hours; 18 attempts put off',
    verified: true,
    hardBy: 'code',
    hard: { after: 2, consecutive: false, spreadDays: 0, withinDays: 1 },
    soft: { after: 18, consecutive: true, spreadDays: 0, withinDays: null },
    blocks: true,
    softUnit: 'attempt',
  },
  {
    id: 'mailchimp',
    source: 'Mailchimp help, soft and hard bounces: hard at once, seven soft bounces of campaigns',
    verified: false,
    hardBy: 'label',
    hard: once,
    soft: { after: 7, consecutive: false, spreadDays: 0, withinDays: null },
    blocks: true,
    softUnit: 'message',
  },
  {
    id: 'words',
    source: 'Deadletter: what the server’s words say of the address',
    verified: true,
    hardBy: 'words',
    hard: once,
    soft: null,
    blocks: false,
    softUnit: 'message',
  },
] as const satisfies readonly Preset[];

export type PolicyPresetId = (typeof POLICY_PRESETS)[number]['id'];

/** The rule alone, without name and source. */
export function presetPolicy(id: PolicyPresetId): SuppressionPolicy {
  const preset: Preset = POLICY_PRESETS.find((one) => one.id === id)!;
  const { id: _id, source: _source, verified: _verified, ...policy } = preset;
  return policy;
}
