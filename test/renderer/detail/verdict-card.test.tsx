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

  it('shows hostile words as words', () => {
    expect(card({ headline: '<img src=x onerror=alert(1)>' })).not.toContain('<img');
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
