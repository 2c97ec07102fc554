import type { Reason } from '../../../shared/domain/bounce.ts';
import { unreachable } from '../../../shared/domain/exhaustive.ts';
import type { Language } from '../../../shared/domain/verdict.ts';
import { formatDate, formatDuration } from '../../../shared/i18n/time.ts';
import { verdictTexts } from '../../../shared/i18n/verdict/catalogue.ts';
import type { JudgedMessage } from './judged.ts';
import type { MachineFinding } from './machine/rule.ts';
import { key, text, type Point, type PointValue } from './point.ts';

export interface WordingOptions {
  readonly language: Language;
  /** IANA name of the zone that times are shown in. */
  readonly timezone: string;
}

/** Longer quotations are cut: a sentence must stay one. */
const LONGEST_QUOTE = 240;
const LONGEST_SUBJECT = 120;

/** The clause of a reason, for the value `why`. */
export const why = (reason: Reason | null): PointValue => key(`why.${reason ?? 'none'}`);

/** A machine's sign as a clause. */
export const machineSign = (finding: MachineFinding): PointValue =>
  key(`machine.${finding.rule}`, { sign: text(finding.sign) });

/** Server's words inside a sentence: one line, without a closing full stop. */
export function quote(words: string, longest: number = LONGEST_QUOTE): string {
  const line = words
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

/** Puts points into the words of one language. */
export function wording({ language, timezone }: WordingOptions): (point: Point) => string {
  const t = verdictTexts(language);

  const message = ({ message, firstAt }: JudgedMessage): string => {
    const subject = quote(message.subject ?? '', LONGEST_SUBJECT);
    const when =
      firstAt === null ? null : formatDate(firstAt, { language, timezone, style: 'minute' });
    if (when === null)
      return subject === '' ? t('message.plain') : t('message.subject', { subject });
    return subject === '' ? t('message.dated', { when }) : t('message.full', { subject, when });
  };

  const value = (part: PointValue): string | number => {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'number':
        return part.number;
      case 'moment':
        return part.at === null
          ? t('report.undated')
          : formatDate(part.at, { language, timezone, style: part.style });
      case 'on':
        return part.at === null
          ? ''
          : t('on.dated', { when: formatDate(part.at, { language, timezone, style: 'minute' }) });
      case 'span':
        return formatDuration(part.span, language);
      case 'key':
        return render({ key: part.key, values: part.values ?? {} });
      case 'message':
        return message(part.message);
      case 'server':
        return part.provider === null
          ? t('server.plain')
          : t('server.named', { provider: part.provider });
      case 'esp':
        return part.vendor ?? t('esp.plain');
      default:
        return unreachable(part);
    }
  };

  const render = ({ key, values }: Point): string => {
    const filled: Record<string, string | number> = {};
    for (const [name, part] of Object.entries(values)) {
      const worded = value(part);
      filled[name] = worded;
      if (typeof worded === 'string') filled[capital(name)] = capital(worded);
    }
    return t(key, filled);
  };
  return render;
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
