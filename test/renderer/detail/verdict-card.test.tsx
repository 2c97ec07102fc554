import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../../shared/domain/verdict.ts';
import { VerdictCard } from '../../../renderer/features/detail/verdict-card.tsx';
import { Highlight } from '../../../renderer/ui/highlight.tsx';
import { hitAt } from '../fake-data.ts';
import { diagnosisFor } from '../fake-diagnosis.ts';

const card = (change: object = {}): string =>
  renderToStaticMarkup(
    <VerdictCard diagnosis={{ ...diagnosisFor(hitAt(0), 'a@example.com'), ...change }} />,
  );

describe('the verdict card', () => {
  it.each(VERDICTS)('tells %s by a sign and a word, not by colour alone', (verdict) => {
    const page = card({ verdict });
    expect(page).toMatch(/class="outcome-chip tone-\w+"><svg class="sign"/);
  });

  it('puts the steps of one actor together', () => {
    const page = card({
      nextSteps: [
        { who: 'sender', text: 'First.' },
        { who: 'esp', text: 'Second.' },
        { who: 'sender', text: 'Third.' },
      ],
    });
    expect(page.match(/<dt>/g)).toHaveLength(2);
    expect(page.indexOf('Third.')).toBeLessThan(page.indexOf('Second.'));
  });

  it('offers to copy what others are to do, and not what the reader does', () => {
    const page = card({
      nextSteps: [
        { who: 'sender', text: 'First.' },
        { who: 'recipient-it', text: 'Second.' },
        { who: 'nobody', text: 'Third.' },
      ],
    });
    expect(page.match(/aria-label="Copy for: [^"]+"/g)).toEqual([
      'aria-label="Copy for: Recipient’s IT"',
    ]);
  });

  it('says which message it judges, and heads the card with the short title', () => {
    const page = card({ title: 'Gone.', headline: 'A long sentence.' });
    expect(page).toContain('Gone.</h3>');
    expect(page).not.toContain('A long sentence.');
    expect(page).toMatch(/<p class="quiet about"><span>About:<\/span> .+ · .+2026/);
  });

  it('does not say the title twice', () => {
    const page = card({ title: 'Gone.', explanation: 'Gone. For good.' });
    expect(page.match(/Gone\./g)).toHaveLength(1);
    expect(page).toContain('>For good.</p>');
  });

  it('leads from no trace to what that means', () => {
    expect(card({ verdict: 'no-trace', evidence: [] })).toContain('what “No trace” means');
  });

  it('tells apart what two entries explain', () => {
    const one = { source: 1, line: 2, event: 3, text: 'x', rule: null };
    const page = card({
      evidence: [
        { ...one, knowledge: 'event-opened' },
        { ...one, line: 1, knowledge: 'event-delivered' },
      ],
    });
    expect(page.match(/what [^<]+ means/g)).toEqual([
      'what “Opened” means',
      'what “Delivered” means',
    ]);
  });

  it('names no rule where none applied', () => {
    const one = { source: 1, line: 2, event: 3, text: 'x', knowledge: 'reason-undefined' };
    expect(card({ evidence: [{ ...one, rule: 'nothing' }] })).not.toContain('rule nothing');
    expect(card({ evidence: [{ ...one, rule: 'words-spam-en' }] })).toContain('words-spam-en');
  });

  it('shows hostile words as words', () => {
    expect(card({ title: '<img src=x onerror=alert(1)>' })).not.toContain('<img');
  });
});

describe('marking', () => {
  const marked = (text: string, needles: readonly string[]): string =>
    renderToStaticMarkup(<Highlight text={text} needles={needles} />);

  it('marks what was found, whatever its case', () => {
    expect(marked('550 5.1.1 User Unknown', ['user unknown', '5.1.1'])).toBe(
      '550 <mark>5.1.1</mark> <mark>User Unknown</mark>',
    );
  });

  it('marks overlapping finds once and escapes the rest', () => {
    expect(marked('a<b>c', ['<b>', 'b>c', ''])).toBe('a<mark>&lt;b&gt;</mark>c');
  });
});
