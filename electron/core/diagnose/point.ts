import type { DateStyle } from '../../../shared/i18n/time.ts';
import type { VerdictKey } from '../../../shared/i18n/verdict/catalogue.ts';
import type { JudgedMessage } from './judged.ts';

/** A value of a sentence before it has a language. */
export type PointValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'moment'; readonly at: number | null; readonly style: DateStyle }
  /** " on 3 Oct …", nothing where the moment is unknown. */
  | { readonly kind: 'on'; readonly at: number | null }
  | { readonly kind: 'span'; readonly span: number }
  | { readonly kind: 'key'; readonly key: VerdictKey; readonly values?: PointValues }
  | { readonly kind: 'message'; readonly message: JudgedMessage }
  | { readonly kind: 'server'; readonly provider: string | null }
  | { readonly kind: 'esp'; readonly vendor: string | null };

export type PointValues = Readonly<Record<string, PointValue>>;

/** One sentence as a key and its values: rules speak in points, `wording.ts` puts them into words. */
export interface Point {
  readonly key: VerdictKey;
  readonly values: PointValues;
}

export const point = (key: VerdictKey, values: PointValues = {}): Point => ({ key, values });
export const text = (words: string): PointValue => ({ kind: 'text', text: words });
export const number = (value: number): PointValue => ({ kind: 'number', number: value });
export const key = (name: VerdictKey, values?: PointValues): PointValue =>
  values === undefined ? { kind: 'key', key: name } : { kind: 'key', key: name, values };
export const moment = (at: number | null, style: DateStyle = 'minute'): PointValue => ({
  kind: 'moment',
  at,
  style,
});
export const span = (milliseconds: number): PointValue => ({ kind: 'span', span: milliseconds });
