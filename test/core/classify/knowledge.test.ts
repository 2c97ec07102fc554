import { describe, expect, it } from 'vitest';
import { REASONS } from '../../../shared/domain/bounce.ts';
import { ACTORS, LANGUAGES } from '../../../shared/domain/verdict.ts';
import { classifyReply } from '../../../electron/core/classify/classify.ts';
import {
  explanation,
  knowledgeEntry,
  knowledgeForStatus,
  listKnowledge,
} from '../../../electron/core/classify/knowledge/knowledge.ts';
import { searchKnowledge } from '../../../electron/core/classify/knowledge/search.ts';
import { SEARCH_WORDS } from '../../../electron/core/classify/knowledge/search-words.ts';
import { FAMILIES, RULES } from '../../../electron/core/classify/rules/all.ts';

/** How many details the registry (IANA, 2024-12-06) has under each subject, from x.n.0 on. */
const REGISTERED = { 0: 0, 1: 10, 2: 4, 3: 6, 4: 7, 5: 6, 6: 10, 7: 30 } as const;

const CYRILLIC = /[а-яё]/i;

describe.each(LANGUAGES)('the knowledge base in %s', (language) => {
  it('has an entry for every reason', () => {
    for (const reason of REASONS) {
      expect(knowledgeEntry(`reason-${reason}`, language), reason).not.toBeNull();
    }
  });

  it('has an entry for every registered enhanced code', () => {
    for (const [subject, last] of Object.entries(REGISTERED)) {
      for (let detail = 0; detail <= last; detail += 1) {
        expect(
          knowledgeForStatus(`5.${subject}.${detail}`, language),
          `x.${subject}.${detail}`,
        ).not.toBeNull();
      }
    }
    for (const digit of [2, 4, 5]) {
      expect(knowledgeEntry(`code-${digit}-x-x`, language)).not.toBeNull();
    }
  });

  it('has the entry that every rule points to', () => {
    const missing = RULES.filter(
      ({ knowledge }) => knowledge !== undefined && knowledgeEntry(knowledge, language) === null,
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('explains every rule for a provider with an entry of its own, not the reason’s', () => {
    const bare = FAMILIES.filter(({ tier }) => tier === 'provider')
      .flatMap(({ rules }) => rules)
      .filter(({ knowledge = '' }) => knowledgeEntry(knowledge, language)?.kind !== 'rule');
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('fills every field of every entry', () => {
    for (const entry of listKnowledge(null, language)) {
      expect(ACTORS).toContain(entry.who);
      expect(entry.date, entry.id).toMatch(/^20\d\d-\d\d(?:-\d\d)?$/);
      if (language === 'ru') expect(entry.source, entry.id).not.toContain(' section ');
      expect(entry.source, entry.id).toMatch(/^(?:RFC \d{4}|https?:\/\/|IANA)/);
      for (const text of [entry.meaning, entry.action]) expect(text, entry.id).toMatch(/[.:]$/);
      expect(entry.title.length, entry.id).toBeGreaterThan(3);
      expect(entry.title, entry.id).not.toMatch(/\.$/);
    }
  });

  it('explains every reason that a reply can have in a sentence', () => {
    for (const reason of REASONS) {
      const named = { ...classifyReply({ text: '' }), reason, knowledge: `reason-${reason}` };
      expect(explanation(named, language)).toMatch(/^\S.{10,300}\.$/);
    }
  });
});

describe('the two languages', () => {
  it('hold the same entries, each in its own letters', () => {
    const english = listKnowledge(null, 'en');
    const russian = listKnowledge(null, 'ru');
    expect(russian.map(({ id }) => id)).toEqual(english.map(({ id }) => id));
    for (const { id, title, meaning, action } of russian) {
      expect(meaning, id).toMatch(CYRILLIC);
      expect(action, id).toMatch(CYRILLIC);
      expect(title, id).toMatch(CYRILLIC);
    }
    for (const { id, title, meaning, action } of english) {
      expect(`${title}${meaning}${action}`, id).not.toMatch(CYRILLIC);
    }
  });
});

describe('explanation', () => {
  it('says what the reply names', () => {
    const throttled = classifyReply({
      text: '421 4.7.28 Gmail has detected an unusual rate of unsolicited mail from your IP address [192.0.2.1 15]',
    });
    expect(explanation(throttled, 'en')).toBe('Gmail limits mail from IP 192.0.2.1.');
    expect(explanation(throttled, 'ru')).toBe('Gmail ограничил приём почты: IP 192.0.2.1.');
  });

  it('says the plain meaning where nothing is named', () => {
    const unknown = classifyReply({ text: '550 5.1.1 User unknown' });
    expect(explanation(unknown, 'en')).toBe('The mailbox does not exist.');
    expect(explanation(unknown, 'ru')).toBe('Почтовый ящик не существует.');
  });

  it('names the failed check, not the passed one', () => {
    const failed = classifyReply({
      text: '550 5.7.515 Access denied. Spf= Pass , Dkim= Fail , DMARC= Fail',
    });
    expect(explanation(failed, 'en')).toMatch(/: DKIM, DMARC\.$/);
  });
});

describe('searchKnowledge', () => {
  it('finds a code in any class, words in either language, and ranks titles first', () => {
    expect(searchKnowledge('5.7.26', 'en')[0]?.id).toBe('code-x-7-26');
    expect(searchKnowledge('переполнен', 'en').map(({ id }) => id)).toContain('reason-mailboxfull');
    expect(searchKnowledge('greylisting', 'ru')[0]?.id).toBe('rule-greylisting');
    expect(searchKnowledge('spamhaus yahoo', 'en')[0]?.id).toBe('yahoo-blocklist');
    expect(searchKnowledge('  ', 'en')).toEqual([]);
    expect(searchKnowledge('no such words at all', 'en')).toEqual([]);
  });

  it('keeps other names only for entries that are there', () => {
    const gone = Object.keys(SEARCH_WORDS).filter((id) => knowledgeEntry(id, 'en') === null);
    expect(gone).toEqual([]);
  });

  it.each([
    ['421 4.7.0', 'yahoo-deferred'],
    ['421-4.7.28', 'code-x-7-28'],
    ['550 5.1.1', 'code-x-1-1'],
    ['550', 'reason-userunknown'],
    ['5.7.26', 'google-unauthenticated'],
    ['RP-001', 'microsoft-rate'],
    ['S3140', 'microsoft-own-list'],
    ['AS(48)', 'microsoft-server-busy'],
    ['(AS843)', 'microsoft-server-busy'],
    ['AS16012611', 'microsoft-spamhaus'],
    ['S775', 'microsoft-rate-ip'],
    ['HVU', 'yahoo-policy'],
    ['HVU:B1', 'yahoo-policy'],
    ['TSS11', 'yahoo-ip-refused'],
    ['TS*', 'yahoo-deferred'],
    ['BL23', 'yahoo-blocklist'],
    ['PH01', 'yahoo-policy'],
    ['HME1', 'apple-dmarc'],
    ['RL000003', 'comcast-rate'],
    ['PDR', 'proofpoint-reputation'],
    ['cuda_nsu', 'barracuda-content'],
    ['DisabledUser', 'google-disabled-user'],
    ['ReceivingRate', 'google-receiving-rate'],
    ['TSS04', 'yahoo-deferred'],
    ['OFR_506', 'orange-spam'],
    ['BL000001', 'comcast-block'],
    ['greylisted', 'rule-greylisting'],
    ['грейлистинг', 'rule-greylisting'],
    ['blacklist', 'rule-blocklist'],
    ['чёрный список', 'rule-blocklist'],
    ['спам', 'reason-spamdetected'],
    ['mailbox full', 'reason-mailboxfull'],
    ['over quota', 'reason-mailboxfull'],
    ['connection timed out', 'reason-networkerror'],
    ['user not found', 'reason-userunknown'],
    ['опечатка', 'reason-userunknown'],
    ['out of office', 'reason-vacation'],
    ['hard bounce', 'event-bounced-hard'],
    ['мягкий возврат', 'event-bounced-soft'],
    ['opened', 'event-opened'],
    ['delivered', 'event-delivered'],
    ['отписался', 'event-unsubscribed'],
    ['жалоба', 'reason-feedback'],
    ['552 5.2.2 <anna@example.org> over quota', 'reason-mailboxfull'],
  ])('leads from “%s” to %s', (query, id) => {
    expect(
      searchKnowledge(query, 'en')
        .slice(0, 5)
        .map((entry) => entry.id),
    ).toContain(id);
  });

  it('ties a rule to its reason and a reason to its codes', () => {
    expect(knowledgeEntry('google-over-quota', 'en')?.related).toContain('reason-mailboxfull');
    expect(knowledgeEntry('reason-mailboxfull', 'en')?.related).toContain('code-x-2-2');
  });
});
