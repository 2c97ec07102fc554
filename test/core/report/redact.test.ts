import { describe, expect, it } from 'vitest';
import {
  newRedactionKey,
  redactDiagnosis,
  redactFiles,
  redactor,
} from '../../../electron/core/report/redact.ts';
import { delivered, one, opened } from '../diagnose/build.ts';
import { handedOver, refused, told } from './sample.ts';

const key = 'a'.repeat(64);

describe('pseudonyms', () => {
  const names = redactor({ key });

  it('keep the domain and replace the local part', () => {
    expect(names.address('anna.k@example.org')).toMatch(/^anon-[0-9a-z]{12}@example\.org$/);
  });

  it('are the same for the same address, in any case and place', () => {
    const name = names.address('anna.k@example.org');
    expect(names.address('Anna.K@example.org')).toBe(name);
    expect(names.text('550 <anna.k@example.org>: unknown')).toBe(`550 <${name}>: unknown`);
    expect(names.text('to anna.k@example.org.')).toBe(`to ${name}.`);
    expect(redactor({ key }).address('anna.k@example.org')).toBe(name);
  });

  it('differ between addresses and between keys', () => {
    const name = names.address('anna.k@example.org');
    expect(names.address('ana.k@example.org')).not.toBe(name);
    expect(redactor({ key: newRedactionKey() }).address('anna.k@example.org')).not.toBe(name);
  });

  it('are not replaced a second time', () => {
    const once = names.text('anna.k@example.org');
    expect(names.text(once)).toBe(once);
  });

  it('reach percent-encoded addresses, Unicode ones and the queries of links', () => {
    expect(names.text('x?to=anna.k%40example.org')).not.toContain('anna');
    expect(names.text('анна@пример.испытание')).not.toContain('анна');
    expect(names.text('https://shop.example/u?token=abc&to=x')).toBe('https://shop.example/u?…');
  });

  it('take 100,000 characters of nothing but at-signs in their stride', () => {
    const signs = '@'.repeat(50_000);
    expect(names.text(signs + 'a'.repeat(50_000)).startsWith(signs.slice(1))).toBe(true);
    expect(names.text('a.'.repeat(50_000))).toBe('a.'.repeat(50_000));
  });
});

/** The reply of the sample's bounce as a redacted diagnosis shows it. */
function replyOf(reply: string): string {
  const [latest] = refused.messages;
  const [bounce] = latest?.events ?? [];
  if (latest === undefined || bounce === undefined) throw new Error('the sample has a bounce');
  const said = { ...refused, messages: [{ ...latest, events: [{ ...bounce, reply }] }] };
  return redactDiagnosis(told(said), { key }).messages[0]?.events[0]?.response ?? '';
}

describe('a redacted diagnosis', () => {
  const diagnosis = redactDiagnosis(told(refused), { key });
  const text = JSON.stringify(diagnosis);

  it('holds no local part of the recipient or of a similar address', () => {
    expect(text).not.toMatch(/anna\.k/i);
    expect(text).not.toMatch(/\bana\.k/i);
  });

  it('gives the recipient one name everywhere', () => {
    const name = diagnosis.recipient.split('@')[0] ?? '';
    expect(diagnosis.headline).toContain(diagnosis.recipient);
    expect(diagnosis.messages[0]?.events[0]?.response).toContain(`${name} unknown`);
    expect(diagnosis.messages[0]?.events[0]?.response).toContain(`${name}=example.org`);
  });

  it('keeps ids, times, codes and the verdict', () => {
    expect(diagnosis.messages[0]?.messageId).toBe('<order-18@shop.example>');
    expect(diagnosis.verdict).toBe('bounced-hard');
    expect(diagnosis.messages[0]?.firstAt).toBe(told(refused).messages[0]?.firstAt);
  });

  it('does not tell where and with what a person opened', () => {
    const seen = one(delivered(), opened(3_600_000, { detail: 'Springfield', userAgent: 'Lotus' }));
    const text = JSON.stringify(redactDiagnosis(told(seen), { key }));
    expect(text).not.toMatch(/Springfield|Lotus/);
    expect(text).toContain('"opened"');
  });

  it.each([
    ['550 No such user anna.k.', 'at the end of a sentence'],
    ['550 Sorry, no mailbox of anna.k, try again', 'before a comma'],
    ['552 The mailbox of Anna K is full', 'as a person writes it'],
    ['552 Anna_K: quota exceeded', 'joined by another sign'],
  ])('finds the bare name in “%s”, %s', (reply) => {
    expect(replyOf(reply)).not.toMatch(/anna/i);
  });

  it('keeps a host that is called like the recipient', () => {
    const reply = '550 mx.anna.k.example.org said no; see anna.k.example.org';
    expect(replyOf(reply)).toBe(reply);
  });

  it('finds the name at any sign in the names of files and in ids, but keeps their domains', () => {
    const files = new Map([
      [1, 'anna.k.eml'],
      [2, 'bounce_anna.k-2.eml'],
      [3, 'anna.k@example.org.eml'],
      [4, 'joanna.kline.csv'],
    ]);
    const hidden = [...redactFiles(files, { key }, ['anna.k@example.org']).values()];
    const name = redactor({ key }).address('anna.k@example.org').split('@')[0] ?? '';
    expect(hidden).toEqual([
      `${name}.eml`,
      `bounce_${name}-2.eml`,
      `${name}@example.org.eml`,
      'joanna.kline.csv',
    ]);
    const [message] = refused.messages;
    if (message === undefined) throw new Error('the sample has a message');
    const id = '<order-anna.k.18@anna.k.example>';
    const told1 = told({ ...refused, messages: [{ ...message, messageId: id }] });
    const [shown] = redactDiagnosis(told1, { key }).messages;
    expect(shown?.messageId).toBe(`<order-${name}.18@anna.k.example>`);
  });

  it('leaves longer names to their own pseudonyms', () => {
    const joanna = 'joanna.k@example.org';
    expect(replyOf(`550 ${joanna} is not here`)).toBe(
      `550 ${redactor({ key }).address(joanna)} is not here`,
    );
    const other = 'anna.k-2@example.org';
    expect(replyOf(`550 ${other} is not here`)).toBe(
      `550 ${redactor({ key }).address(other)} is not here`,
    );
  });

  it('replaces subjects when asked to, in the sentences as well', () => {
    const kept = redactDiagnosis(told(handedOver), { key });
    expect(kept.headline).toContain('Order | 17');
    const gone = redactDiagnosis(told(handedOver), { key, subjects: true });
    expect(JSON.stringify(gone)).not.toContain('Order | 17');
    expect(gone.messages[0]?.subject).toMatch(/^#[0-9a-z]{12}$/);
  });
});
