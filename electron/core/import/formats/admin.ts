import type { Format } from '../format.ts';
import { deadletterEvents } from './deadletter-events.ts';
import { eximLog } from './exim-log.ts';
import { genericCsv } from './generic-csv.ts';
import { googleEls } from './google-els.ts';
import { kumomtaLog } from './kumomta-log.ts';
import { m365TraceExtended } from './m365-trace-extended.ts';
import { m365TracePowershell } from './m365-trace-powershell.ts';
import { m365TraceSummary } from './m365-trace-summary.ts';
import { postfixLog } from './postfix-log.ts';
import { powermtaAcct } from './powermta-acct.ts';

/** Logs of mail servers, reports of mail administrators' consoles, and tables of no known vendor or of our own. */
export const adminFormats: readonly Format[] = [
  m365TraceExtended,
  m365TraceSummary,
  m365TracePowershell,
  googleEls,
  postfixLog,
  eximLog,
  powermtaAcct,
  kumomtaLog,
  deadletterEvents,
  genericCsv,
];
