import { csvCell } from '../../report/escape.ts';

/** What a list is for. */
export type ExportPurpose = 'restore' | 'suppress';

/** The shape in which a service takes a list of addresses. */
export interface ExportShape {
  readonly esp: string;
  readonly purpose: ExportPurpose;
  readonly extension: 'json' | 'ndjson' | 'csv' | 'txt';
  /** Where the shape is documented: the vendor's own page and the call that takes it. */
  readonly source: string;
  /** The page was read; false where the shape is carried over from elsewhere. */
  readonly verified: boolean;
  /** Addresses that one call takes, where the vendor says so. */
  readonly most: number | null;
  readonly render: (addresses: readonly string[], now: Date) => string;
}

const lines = (rows: readonly string[]): string => rows.map((row) => `${row}\n`).join('');
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** One request body a line, each with at most so many addresses. */
function bodies(
  addresses: readonly string[],
  most: number,
  body: (part: readonly string[]) => unknown,
): string {
  const parts: string[] = [];
  for (let at = 0; at < addresses.length; at += most)
    parts.push(JSON.stringify(body(addresses.slice(at, at + most))));
  return lines(parts);
}

const oneALine = (addresses: readonly string[]): string => lines(addresses);

const postmark = (addresses: readonly string[]): string =>
  bodies(addresses, 50, (part) => ({
    Suppressions: part.map((address) => ({ EmailAddress: address })),
  }));

const klaviyo =
  (type: string) =>
  (addresses: readonly string[]): string =>
    bodies(addresses, 100, (part) => ({
      data: {
        type,
        attributes: {
          profiles: {
            data: part.map((email) => ({ type: 'profile', attributes: { email } })),
          },
        },
      },
    }));

const resend = (addresses: readonly string[]): string =>
  bodies(addresses, 100, (part) => ({ emails: part }));

/** RFC 5322 section 3.3, in UTC. */
const mailDate = (now: Date): string => now.toUTCString().replace('GMT', '+0000');

export const EXPORT_SHAPES: readonly ExportShape[] = [
  {
    esp: 'sendgrid',
    purpose: 'restore',
    extension: 'json',
    source: 'SendGrid API reference, Delete bounces: DELETE /v3/suppression/bounces',
    verified: true,
    most: null,
    render: (addresses) => json({ emails: addresses }),
  },
  {
    esp: 'sendgrid',
    purpose: 'suppress',
    extension: 'json',
    source:
      'SendGrid API reference, Add recipient addresses to the global suppression group: POST /v3/asm/suppressions/global',
    verified: true,
    most: null,
    render: (addresses) => json({ recipient_emails: addresses }),
  },
  {
    esp: 'mailgun',
    purpose: 'restore',
    extension: 'txt',
    source:
      'Mailgun API reference, Remove bounce: DELETE /v3/{domain}/bounces/{address}, one address a call',
    verified: true,
    most: 1,
    render: oneALine,
  },
  {
    esp: 'mailgun',
    purpose: 'suppress',
    extension: 'csv',
    source:
      'Mailgun API reference, Import list of bounces: POST /v3/{domain}/bounces/import, up to 25 MB',
    verified: true,
    most: null,
    render: (addresses, now) =>
      lines([
        'address,code,error,created_at',
        ...addresses.map((address) => `${csvCell(address)},550,,${csvCell(mailDate(now))}`),
      ]),
  },
  {
    esp: 'postmark',
    purpose: 'restore',
    extension: 'ndjson',
    source:
      'Postmark Suppressions API, Delete: POST /message-streams/{stream}/suppressions/delete, one body a line',
    verified: true,
    most: 50,
    render: postmark,
  },
  {
    esp: 'postmark',
    purpose: 'suppress',
    extension: 'ndjson',
    source:
      'Postmark Suppressions API, Create: POST /message-streams/{stream}/suppressions, one body a line',
    verified: true,
    most: 50,
    render: postmark,
  },
  {
    esp: 'haskimail',
    purpose: 'restore',
    extension: 'ndjson',
    source: 'as Postmark, whose interface HaskiMail follows: …/suppressions/delete',
    verified: false,
    most: 50,
    render: postmark,
  },
  {
    esp: 'haskimail',
    purpose: 'suppress',
    extension: 'ndjson',
    source: 'as Postmark, whose interface HaskiMail follows: …/suppressions',
    verified: false,
    most: 50,
    render: postmark,
  },
  {
    esp: 'ses',
    purpose: 'restore',
    extension: 'ndjson',
    source:
      'Amazon SES developer guide, account-level suppression list: CreateImportJob, SuppressionListImportAction DELETE',
    verified: true,
    most: 10_000,
    render: (addresses) =>
      lines(addresses.map((address) => JSON.stringify({ emailAddress: address }))),
  },
  {
    esp: 'ses',
    purpose: 'suppress',
    extension: 'ndjson',
    source:
      'Amazon SES developer guide, account-level suppression list: CreateImportJob, SuppressionListImportAction PUT',
    verified: true,
    most: 100_000,
    render: (addresses) =>
      lines(
        addresses.map((address) => JSON.stringify({ emailAddress: address, reason: 'BOUNCE' })),
      ),
  },
  {
    esp: 'sparkpost',
    purpose: 'restore',
    extension: 'txt',
    source:
      'SparkPost API, Suppression list: DELETE /suppression-list/{address}, one address a call',
    verified: true,
    most: 1,
    render: oneALine,
  },
  {
    esp: 'sparkpost',
    purpose: 'suppress',
    extension: 'json',
    source: 'SparkPost API, Suppression list: PUT /suppression-list',
    verified: true,
    most: null,
    render: (addresses) =>
      json({
        recipients: addresses.flatMap((recipient) =>
          ['transactional', 'non_transactional'].map((type) => ({ recipient, type })),
        ),
      }),
  },
  {
    esp: 'brevo',
    purpose: 'restore',
    extension: 'txt',
    source:
      'Brevo API reference, Unblock or resubscribe a transactional contact: DELETE /v3/smtp/blockedContacts/{email}',
    verified: true,
    most: 1,
    render: oneALine,
  },
  {
    esp: 'mandrill',
    purpose: 'restore',
    extension: 'txt',
    source: 'Mailchimp Transactional API, rejects/delete, one address a call',
    verified: false,
    most: 1,
    render: oneALine,
  },
  {
    esp: 'mandrill',
    purpose: 'suppress',
    extension: 'txt',
    source: 'Mailchimp Transactional API, rejects/add, one address a call',
    verified: false,
    most: 1,
    render: oneALine,
  },
  {
    esp: 'klaviyo',
    purpose: 'restore',
    extension: 'ndjson',
    source:
      'Klaviyo API reference, Bulk unsuppress profiles: POST /api/profile-suppression-bulk-delete-jobs/, one body a line',
    verified: true,
    most: 100,
    render: klaviyo('profile-suppression-bulk-delete-job'),
  },
  {
    esp: 'klaviyo',
    purpose: 'suppress',
    extension: 'ndjson',
    source:
      'Klaviyo API reference, Bulk suppress profiles: POST /api/profile-suppression-bulk-create-jobs/, one body a line',
    verified: true,
    most: 100,
    render: klaviyo('profile-suppression-bulk-create-job'),
  },
  {
    esp: 'resend',
    purpose: 'restore',
    extension: 'ndjson',
    source:
      'Resend API reference, Remove suppressions: POST /suppressions/batch/remove, one body a line',
    verified: true,
    most: 100,
    render: resend,
  },
  {
    esp: 'resend',
    purpose: 'suppress',
    extension: 'ndjson',
    source: 'Resend API reference, Add suppressions: POST /suppressions/batch/add, one body a line',
    verified: true,
    most: 100,
    render: resend,
  },
];

/** The shape of a service, or one address a line where none is known. */
export function shapeFor(esp: string, purpose: ExportPurpose): ExportShape {
  return (
    EXPORT_SHAPES.find((shape) => shape.esp === esp && shape.purpose === purpose) ?? {
      esp,
      purpose,
      extension: 'txt',
      source: '',
      verified: false,
      most: null,
      render: oneALine,
    }
  );
}
