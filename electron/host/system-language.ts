import type { Language } from '../../shared/domain/verdict.ts';

/**
 * The language of the system: Russian where its locale says so, else English. POSIX: LC_ALL, then
 * LC_MESSAGES, then LANG, the first that is set; elsewhere what the runtime reports.
 */
export function systemLanguage(
  environment: NodeJS.ProcessEnv = process.env,
  reported?: string,
): Language {
  const locale =
    [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(
      (value) => value !== undefined && value !== '',
    ) ??
    reported ??
    Intl.DateTimeFormat().resolvedOptions().locale;
  return /^ru([_\-.@]|$)/i.test(locale) ? 'ru' : 'en';
}

/** The IANA zone of the system. */
export function systemTimezone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
