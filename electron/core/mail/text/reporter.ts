import { domainOf } from '../address.ts';
import { isReportSender } from '../kinds/report-signs.ts';
import type { Mail } from '../mail.ts';

const HOST = '([\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,10})';
const NAMES_ITSELF = new RegExp(
  `(?:(?:program|system|service|server|agent v[\\d.]{1,10}|mta) (?:program )?at (?:host )?|generating server\\s?:\\s{0,4}|mail server on |status notification from |^message from |reporting-mta\\s?:\\s?dns;\\s?)${HOST}`,
  'i',
);

/** The host that a report in plain words names as its own, else the domain it was sent from. */
export function reporterOf(mail: Mail): string | null {
  for (const line of mail.text().report.lines.slice(0, 60)) {
    const host = NAMES_ITSELF.exec(line.slice(0, 400))?.[1];
    if (host !== undefined) return host.replace(/\.$/, '');
  }
  return isReportSender(mail) && mail.fromAddress !== null ? domainOf(mail.fromAddress) : null;
}
