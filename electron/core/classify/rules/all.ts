import type { Rule } from '../rule.ts';
import { CODES_ALONE } from './codes-alone.ts';
import { WORDS_EN_ADDRESS } from './words-en-address.ts';
import { WORDS_EN_CONTENT } from './words-en-content.ts';
import { WORDS_EN_NETWORK } from './words-en-network.ts';
import { WORDS_EN_REFUSAL } from './words-en-refusal.ts';
import { WORDS_EN_SENDER } from './words-en-sender.ts';
import { WORDS_EN_TRUST } from './words-en-trust.ts';

/**
 * Every built-in rule in the order they are asked: providers, then enhanced codes together with
 * words, then words language by language, then codes alone.
 */
export const RULES: readonly Rule[] = [
  ...WORDS_EN_SENDER,
  ...WORDS_EN_TRUST,
  ...WORDS_EN_ADDRESS,
  ...WORDS_EN_CONTENT,
  ...WORDS_EN_NETWORK,
  ...WORDS_EN_REFUSAL,
  ...CODES_ALONE,
];
