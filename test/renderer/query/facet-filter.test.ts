import { describe, expect, it } from 'vitest';
import {
  excluded,
  only,
  standing,
  toggled,
  withoutField,
} from '../../../renderer/query/facet-filter.ts';

const outcome = {
  field: 'outcome',
  asked: [
    { written: 'hard', values: ['bounced-hard'] },
    { written: 'bounced', values: ['bounced-hard', 'bounced-soft', 'bounced-late'] },
  ],
};
const stream = { field: 'stream', asked: [] };

describe('a value of a facet', () => {
  it('stands where the query names it, by its own name or another', () => {
    expect(standing('anna outcome:hard', outcome, 'bounced-hard')).toBe('in');
    expect(standing('is:bounced', outcome, 'bounced-late')).toBe('in');
    expect(standing('-outcome:clicked,hard', outcome, 'bounced-hard')).toBe('out');
    expect(standing('outcome:hard reason:clicked', outcome, 'clicked')).toBeNull();
    expect(standing('stream:"Order mails",News', stream, 'order mails')).toBe('in');
  });

  it('is added beside the others and taken out again', () => {
    const two = toggled('outcome:hard anna', outcome, 'clicked');
    expect(two).toBe('outcome:hard,clicked anna');
    expect(toggled(two, outcome, 'bounced-hard')).toBe('outcome:clicked anna');
    expect(toggled('outcome:clicked anna', outcome, 'clicked')).toBe('anna');
    expect(toggled('anna', stream, 'Order mails')).toBe('anna stream:"Order mails"');
    expect(toggled('stream:"Order mails"', stream, 'a, b')).toBe('stream:"Order mails","a, b"');
  });

  it('taken out of a group leaves the rest of the group', () => {
    expect(toggled('outcome:bounced', outcome, 'bounced-soft')).toBe(
      'outcome:bounced-hard,bounced-late',
    );
  });

  it('is excluded, in place of being asked for, and no longer', () => {
    expect(excluded('outcome:hard,clicked', outcome, 'bounced-hard')).toBe(
      'outcome:clicked -outcome:bounced-hard',
    );
    const both = excluded('-outcome:clicked', outcome, 'opened');
    expect(both).toBe('-outcome:clicked,opened');
    expect(excluded(both, outcome, 'clicked')).toBe('-outcome:opened');
    expect(toggled('-outcome:clicked', outcome, 'clicked')).toBe('outcome:clicked');
  });

  it('alone replaces all that was asked of its field', () => {
    expect(only('outcome:hard anna -outcome:clicked', 'outcome', 'opened')).toBe(
      'anna outcome:opened',
    );
    expect(withoutField('is:hard anna -outcome:clicked', 'outcome')).toBe('anna');
  });
});
