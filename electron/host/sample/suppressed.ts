import { letters } from './letters.ts';

/** An address on the shop's suppression list: the letter that put it there, and the server's words. */
interface Suppressed {
  readonly address: string;
  /** Weeks before the first letter of the activity that is kept. */
  readonly weeksBefore: number;
  readonly status: string;
  readonly reason: string;
}

const WEEK_SECONDS = 604_800;

/**
 * Who has been on the list since before the activity begins. Together they show what an audit is
 * for: most of them were put there for what was never their fault.
 */
const suppressed: readonly Suppressed[] = [
  {
    address: 'vera.smirnova@severmail.example',
    weeksBefore: 4,
    status: '5.1.1',
    reason: '550 5.1.1 <vera.smirnova@severmail.example>: Recipient address rejected: User unknown',
  },
  {
    address: 'olga.danilova@brzoza.example',
    weeksBefore: 4,
    status: '4.3.2',
    reason: '451 4.3.2 System is down for maintenance, please try again later',
  },
  {
    address: 'pavel.danilov@brzoza.example',
    weeksBefore: 4,
    status: '4.3.2',
    reason: '451 4.3.2 System is down for maintenance, please try again later',
  },
  {
    address: 'mikkel.larsen@fjord.example',
    weeksBefore: 3,
    status: '5.7.1',
    reason: '554 5.7.1 Service unavailable; client host [192.0.2.25] blocked using dnsbl.example',
  },
  {
    address: 'ingrid.holm@fjord.example',
    weeksBefore: 3,
    status: '5.7.1',
    reason: '554 5.7.1 Service unavailable; client host [192.0.2.25] blocked using dnsbl.example',
  },
  {
    address: 'orders@harbour-freight.example',
    weeksBefore: 3,
    status: '5.7.26',
    reason:
      '550 5.7.26 This mail has been blocked because the sender is unauthenticated: DKIM did not pass, SPF did not pass',
  },
  {
    address: 'ksenia.morozova@severmail.example',
    weeksBefore: 2,
    status: '5.2.2',
    reason: '552 5.2.2 Mailbox is full',
  },
  {
    address: 'robert.hill@orchard.example',
    weeksBefore: 2,
    status: '4.7.1',
    reason: '450 4.7.1 Greylisted, please try again in five minutes',
  },
  {
    address: 'library@archive-house.example',
    weeksBefore: 2,
    status: '4.1.1',
    reason:
      '450 4.1.1 <library@archive-house.example>: Recipient address rejected: user lookup failed',
  },
  {
    address: 'reception@lakeside.example',
    weeksBefore: 1,
    status: '5.7.1',
    reason: '550 5.7.1 Mail from external senders is restricted for this recipient',
  },
  { address: 'alice.moore@example.com', weeksBefore: 1, status: '', reason: '' },
  {
    address: 'ivan.gromov@example.org',
    weeksBefore: 1,
    status: '5.1.1',
    reason: '550 5.1.1 <ivan.gromov@example.org>: user unknown',
  },
  {
    address: 'amelia.wood@example.com',
    weeksBefore: 1,
    status: '5.1.1',
    reason: '550 5.1.1 No such user here',
  },
  {
    address: 'sales@birch-and-pine.example',
    weeksBefore: 1,
    status: '5.1.2',
    reason: '550 5.1.2 Domain birch-and-pine.example does not exist',
  },
];

/** The shop's list of bounces as SendGrid exports it: when each was added, in UTC seconds. */
export function suppressedBounces(): string {
  const first = (letters[0]?.at ?? 0) / 1000;
  const rows = suppressed.map(({ address, weeksBefore, status, reason }, place) => {
    const created = first - weeksBefore * WEEK_SECONDS + 400 + place * 11;
    return `${status},"${reason}",${address},${created}`;
  });
  return `status,reason,email,created\n${rows.join('\n')}\n`;
}
