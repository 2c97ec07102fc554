import type { DeskKey } from '../../shared/i18n/desk/desk.ts';
import { useSources } from '../stores/sources.ts';
import { useWords } from './use-text.ts';

/** Formats of nobody in particular have a name in every language; the others keep their vendor's. */
const OURS = new Map<string, DeskKey>([
  ['generic-csv', 'format.generic-csv'],
  ['eml', 'format.eml'],
  ['mbox', 'format.mbox'],
]);

/** How a format is called in the language of the window. */
export function useFormatName(): (id: string) => string {
  const { t } = useWords();
  const formats = useSources((state) => state.formats);
  return (id) => {
    const own = OURS.get(id);
    return own === undefined ? (formats.get(id) ?? id) : t(own);
  };
}
