/** One check of the sender that an Authentication-Results or Received-SPF field reports. */
export interface CheckResult {
  readonly check: string;
  readonly result: string;
  readonly tone: 'good' | 'bad' | 'idle';
}

const CHECK = /(?:^|[;\s])(spf|dkim|dmarc|arc|dkim-atps|bimi|iprev|auth)\s?=\s?([a-z]{2,12})\b/gi;
const RECEIVED_SPF = /^received-spf:\s{0,4}([a-z]{2,12})\b/i;
const BAD = /^(?:fail|softfail|permerror|policy)$/;

const checked = (check: string, result: string): CheckResult => ({
  check: check.toUpperCase(),
  result,
  tone: result === 'pass' ? 'good' : BAD.test(result) ? 'bad' : 'idle',
});

/** The checks that a field names, in its order (RFC 8601 section 2.7, RFC 7208 section 9.1). */
export function checksOf(field: string): readonly CheckResult[] {
  const spf = RECEIVED_SPF.exec(field)?.[1];
  if (spf !== undefined) return [checked('SPF', spf.toLowerCase())];
  return [...field.slice(0, 8000).matchAll(CHECK)].map(([, check = '', result = '']) =>
    checked(check, result.toLowerCase()),
  );
}
