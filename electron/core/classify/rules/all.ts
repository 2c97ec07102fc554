import type { Rule } from '../rule.ts';
import { WORDS_EN_ADDRESS } from './words-en-address.ts';

/**
 * Every built-in rule in the order they are asked: providers, then enhanced codes together with
 * words, then words language by language, then codes alone.
 */
export const RULES: readonly Rule[] = [...WORDS_EN_ADDRESS];
