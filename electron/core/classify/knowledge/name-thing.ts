import type { NamedThing } from '../../../../shared/domain/reply.ts';
import type { Language } from '../../../../shared/domain/verdict.ts';

type Kind = NamedThing['kind'];

const WORDS: Readonly<Record<Language, Readonly<Record<Kind, string>>>> = {
  en: {
    ip: 'IP',
    netblock: 'netblock',
    'dkim-domain': 'DKIM domain',
    'spf-domain': 'SPF domain',
    domain: 'domain',
    url: 'links to',
    helo: 'HELO name',
    'message-id': 'Message-ID',
    blocklist: 'list',
    authentication: '',
  },
  ru: {
    ip: 'IP',
    netblock: 'подсеть',
    'dkim-domain': 'домен DKIM',
    'spf-domain': 'домен SPF',
    domain: 'домен',
    url: 'ссылки на',
    helo: 'имя HELO',
    'message-id': 'Message-ID',
    blocklist: 'список',
    authentication: '',
  },
};

/** A named thing in words: `IP 192.0.2.1 (Spamhaus ZEN)`, `домен DKIM shop.example`, `SPF`. */
export function nameThing(thing: NamedThing, language: Language): string {
  if (thing.kind === 'authentication') return thing.value.toUpperCase();
  const note = thing.note === undefined || thing.note === '' ? '' : ` (${thing.note})`;
  return `${WORDS[language][thing.kind]} ${thing.value}${note}`;
}
