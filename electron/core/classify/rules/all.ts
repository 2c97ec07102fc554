import type { Rule } from '../rule.ts';
import { AMERICAN_PROVIDERS } from './american-providers.ts';
import { APPLE } from './apple.ts';
import { ASIAN_PROVIDERS } from './asian-providers.ts';
import { BLOCKLISTS } from './blocklists.ts';
import { CODES_ALONE } from './codes-alone.ts';
import { CODES_WITH_WORDS } from './codes-with-words.ts';
import { EUROPEAN_PROVIDERS } from './european-providers.ts';
import { FILTERING_SERVICES } from './filtering-services.ts';
import { GOOGLE } from './google.ts';
import { MICROSOFT } from './microsoft.ts';
import { NOT_ATTEMPTED } from './not-attempted.ts';
import { RUSSIAN_PROVIDERS } from './russian-providers.ts';
import { WORDS_EN_ADDRESS } from './words-en-address.ts';
import { WORDS_EN_CONTENT } from './words-en-content.ts';
import { WORDS_EN_DOMAIN } from './words-en-domain.ts';
import { WORDS_EN_NETWORK } from './words-en-network.ts';
import { WORDS_EN_REFUSAL } from './words-en-refusal.ts';
import { WORDS_EN_SENDER } from './words-en-sender.ts';
import { WORDS_EN_TRUST } from './words-en-trust.ts';
import { WORDS_MORE } from './words-more.ts';
import { WORDS_RU } from './words-ru.ts';
import { WORDS_DE } from './words-de.ts';
import { WORDS_FR } from './words-fr.ts';
import { WORDS_IT } from './words-it.ts';
import { WORDS_ES_PT } from './words-es-pt.ts';
import { WORDS_JA } from './words-ja.ts';
import { WORDS_ZH_KO } from './words-zh-ko.ts';
import { YAHOO } from './yahoo.ts';

/** A group of rules that belong together; the groups are asked in the order of {@link FAMILIES}. */
export interface Family {
  readonly name: string;
  readonly tier: 'provider' | 'code-and-words' | 'words' | 'code';
  readonly rules: readonly Rule[];
}

/**
 * Every built-in rule in the order they are asked: providers, then enhanced codes together with
 * words, then words language by language, then codes alone.
 */
export const FAMILIES: readonly Family[] = [
  { name: 'not-attempted', tier: 'provider', rules: NOT_ATTEMPTED },
  { name: 'google', tier: 'provider', rules: GOOGLE },
  { name: 'microsoft', tier: 'provider', rules: MICROSOFT },
  { name: 'yahoo', tier: 'provider', rules: YAHOO },
  { name: 'apple', tier: 'provider', rules: APPLE },
  { name: 'russian-providers', tier: 'provider', rules: RUSSIAN_PROVIDERS },
  { name: 'american-providers', tier: 'provider', rules: AMERICAN_PROVIDERS },
  { name: 'european-providers', tier: 'provider', rules: EUROPEAN_PROVIDERS },
  { name: 'asian-providers', tier: 'provider', rules: ASIAN_PROVIDERS },
  { name: 'filtering-services', tier: 'provider', rules: FILTERING_SERVICES },
  { name: 'codes-with-words', tier: 'code-and-words', rules: CODES_WITH_WORDS },
  { name: 'blocklists', tier: 'words', rules: BLOCKLISTS },
  { name: 'words-en-sender', tier: 'words', rules: WORDS_EN_SENDER },
  { name: 'words-en-trust', tier: 'words', rules: WORDS_EN_TRUST },
  { name: 'words-en-domain', tier: 'words', rules: WORDS_EN_DOMAIN },
  { name: 'words-en-address', tier: 'words', rules: WORDS_EN_ADDRESS },
  { name: 'words-en-content', tier: 'words', rules: WORDS_EN_CONTENT },
  { name: 'words-en-refusal', tier: 'words', rules: WORDS_EN_REFUSAL },
  { name: 'words-en-network', tier: 'words', rules: WORDS_EN_NETWORK },
  { name: 'words-ru', tier: 'words', rules: WORDS_RU },
  { name: 'words-de', tier: 'words', rules: WORDS_DE },
  { name: 'words-fr', tier: 'words', rules: WORDS_FR },
  { name: 'words-it', tier: 'words', rules: WORDS_IT },
  { name: 'words-es-pt', tier: 'words', rules: WORDS_ES_PT },
  { name: 'words-ja', tier: 'words', rules: WORDS_JA },
  { name: 'words-zh-ko', tier: 'words', rules: WORDS_ZH_KO },
  { name: 'words-more', tier: 'words', rules: WORDS_MORE },
  { name: 'codes-alone', tier: 'code', rules: CODES_ALONE },
];

export const RULES: readonly Rule[] = FAMILIES.flatMap((family) => family.rules);
