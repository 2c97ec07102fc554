import type { Reason } from '../../../shared/domain/bounce.ts';

/** reason: the labels of sending systems that mean it, in letters and digits only, lower case. */
const BY_REASON: readonly (readonly [reason: Reason, labels: string])[] = [
  [
    'userunknown',
    'hardbounce hard bouncehard badmailbox bademailaddress invalidrecipient invalidemail invalidaddress invalidmailbox noemail permanentnoemail permanentgeneral userunknown unknownuser invalid',
  ],
  ['hostunknown', 'baddomain invaliddomain hostunknown nomailhost domainnotfound'],
  ['mailboxfull', 'mailboxfull quotaissues quotaexceeded overquota transientmailboxfull'],
  ['suspend', 'inactivemailbox mailboxinactive inactiverecipient'],
  ['hasmoved', 'addresschange'],
  ['emailtoolarge', 'messagetoolarge transientmessagetoolarge toolarge'],
  [
    'contenterror',
    'attachmentrejected transientattachmentrejected contentrelated templaterenderingfailed',
  ],
  [
    'spamdetected',
    'spamrelated spamcontent spamblocked spamnotification contentrejected transientcontentrejected content contentblocked spamblock',
  ],
  ['virusdetected', 'virusrelated virusnotification'],
  ['blocked', 'blocked ipblock espblock mailblock temporarilyblocked'],
  ['badreputation', 'reputation'],
  ['ratelimited', 'frequencyorvolumetoohigh frequencyvolume throttled greylisted'],
  ['authfailure', 'dmarcpolicy authenticationfailed'],
  ['policyviolation', 'policyrelated policyissue'],
  ['rejected', 'invalidsender senderblocked'],
  ['norelaying', 'relayingissues relaydenied relayingdenied relayaccessdenied'],
  ['networkerror', 'dnserror dnsfailure routingerrors badconnection connectionissue'],
  ['expired', 'messageexpired noanswerfromhost timeout expired old'],
  ['syntaxerror', 'protocolerrors'],
  [
    'systemerror',
    'badconfiguration adminfailure technical transientfailure smtpapierror inbounderror',
  ],
  [
    'suppressed',
    'suppressed onaccountsuppressionlist suppressbounce suppresscomplaint suppressunsubscribe manuallydeactivated bouncedaddress unsubscribedaddress spamreportingaddress permanentsuppressed permanentonaccountsuppressionlist',
  ],
  ['vacation', 'autoresponder autoreply vacation'],
  ['feedback', 'spamcomplaint complaint spamreport'],
];

const REASONS_BY_LABEL = new Map(
  BY_REASON.flatMap(([reason, labels]) =>
    labels.split(' ').map((label) => [label, reason] as const),
  ),
);

/**
 * The reason behind a sending system's own label (`HardBounce`, `bad-mailbox`, `Transient/MailboxFull`),
 * or null for one that says nothing more than that the mail failed.
 */
export function reasonOfLabel(label: string): Reason | null {
  const letters = label
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return REASONS_BY_LABEL.get(letters) ?? null;
}
