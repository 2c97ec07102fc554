import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

const scope = ['apple'];

/** iCloud Mail; https://support.apple.com/en-us/102322 */
export const APPLE: readonly Rule[] = [
  {
    id: 'apple-volume',
    words: phrases('deferred due to excessive volume'),
    reason: 'ratelimited',
    knowledge: 'apple-volume',
  },
  {
    id: 'apple-local-policy',
    words: phrases('[cs01]'),
    reason: 'policyviolation',
    owner: 'sender-reputation',
    disposition: 'fix',
    knowledge: 'apple-local-policy',
  },
  {
    id: 'apple-dmarc',
    words: phrases('[hme1] / rejected due to * dmarc policy'),
    reason: 'authfailure',
    knowledge: 'apple-dmarc',
  },
  {
    id: 'apple-domain-list',
    scope,
    words: phrases('domain present in the spamhaus dbl'),
    reason: 'blocked',
    knowledge: 'rule-domain-list',
  },
];
