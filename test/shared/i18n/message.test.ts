import { describe, expect, it } from 'vitest';
import {
  formatList,
  formatNumber,
  formatPercent,
  translate,
  type RussianTexts,
} from '../../../shared/i18n/message.ts';

const en = {
  greeting: 'To {name}: {what}',
  letters: { one: '{count} message', other: '{count} messages' },
} as const;
const ru: RussianTexts<typeof en> = {
  greeting: 'Для {name}: {what}',
  letters: {
    one: '{count} письмо',
    few: '{count} письма',
    many: '{count} писем',
    other: '{count} письма',
  },
};

describe('translate', () => {
  it('fills placeholders and leaves unknown ones visible', () => {
    const t = translate({ en, ru }, 'en');
    expect(t('greeting', { name: 'a@example.org', what: '{name}' })).toBe(
      'To a@example.org: {name}',
    );
    expect(t('greeting', { name: 'a' })).toBe('To a: {what}');
  });

  it('never reads a value from the prototype', () => {
    const t = translate({ en: { key: '{constructor}' }, ru: { key: '{constructor}' } }, 'ru');
    expect(t('key', {})).toBe('{constructor}');
  });

  it.each([
    [1, '1 письмо'],
    [2, '2 письма'],
    [5, '5 писем'],
    [11, '11 писем'],
    [21, '21 письмо'],
    [104, '104 письма'],
  ])('chooses the Russian form of %d', (count, text) => {
    expect(translate({ en, ru }, 'ru')('letters', { count })).toBe(text);
  });

  it('chooses the English form', () => {
    const t = translate({ en, ru }, 'en');
    expect([t('letters', { count: 1 }), t('letters', { count: 1200 })]).toEqual([
      '1 message',
      '1,200 messages',
    ]);
  });
});

it('writes numbers, shares and lists by locale', () => {
  expect(formatNumber(12345.5, 'en')).toBe('12,345.5');
  expect(formatNumber(12345.5, 'ru').replace(/\s/g, ' ')).toBe('12 345,5');
  expect(formatPercent(0.0125, 'en')).toBe('1.3%');
  expect(formatList(['a', 'b', 'c'], 'ru')).toBe('a, b и c');
});
