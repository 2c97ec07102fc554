import { useState } from 'react';
import type { ReactNode } from 'react';
import { zoneLabel } from '../../shared/i18n/time.ts';
import { useWords } from '../text/use-text.ts';

const ALL = Intl.supportedValuesOf('timeZone');

/** The options of a choice of zone: the likely ones first, each with its offset, then all others. */
export function ZoneGroups({ likely }: { readonly likely: readonly string[] }): ReactNode {
  const { t } = useWords();
  const [now] = useState(() => Date.now());
  const often = new Set(likely.filter((zone) => zone !== ''));
  return (
    <>
      <optgroup label={t('zone.often')}>
        {[...often].map((zone) => (
          <option key={zone} value={zone}>
            {`${zone} (${zoneLabel(now, zone)})`}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('zone.all')}>
        {ALL.filter((zone) => !often.has(zone)).map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </optgroup>
    </>
  );
}
