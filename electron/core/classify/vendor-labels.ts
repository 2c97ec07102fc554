import type { Reason } from '../../../shared/domain/bounce.ts';

/** reason: the labels of sending systems that mean it, in letters and digits only, lower case. */
const BY_REASON: readonly (readonly [reason: Reason, labels: string])[] = [
  [
    'userunknown',
    'hardbounce hard bouncehard badmailbox bademailaddress invalidrecipient invalidemail invalidaddress invalidmailbox noemail permanentnoemail permanentgeneral userunknown unknownuser invalid erruserunknown userinvalid recipientnotfound unknownrecipient',
  ],
  [
    'hostunknown',
    'baddomain invaliddomain hostunknown nomailhost domainnotfound errnodns errnosmtp errdomaininactive',
  ],
  [
    'mailboxfull',
    'mailboxfull quotaissues quotaexceeded overquota transientmailboxfull errmailboxfull skipdupmailboxfull mailboxquota',
  ],
  [
    'suspend',
    'inactivemailbox mailboxinactive inactiverecipient erruserinactive errmailboxdiscarded accountdisabled',
  ],
  ['hasmoved', 'addresschange'],
  [
    'emailtoolarge',
    'messagetoolarge transientmessagetoolarge toolarge errtoolarge messagesize messagelength',
  ],
  [
    'contenterror',
    'attachmentrejected transientattachmentrejected contentrelated templaterenderingfailed',
  ],
  [
    'spamdetected',
    'spamrelated spamcontent spamblocked spamnotification contentrejected transientcontentrejected content contentblocked spamblock errspamrejected errspamskipped errspamremoved',
  ],
  ['virusdetected', 'virusrelated virusnotification'],
  ['blocked', 'blocked ipblock espblock mailblock temporarilyblocked'],
  ['badreputation', 'reputation'],
  ['ratelimited', 'frequencyorvolumetoohigh frequencyvolume throttled greylisted'],
  ['authfailure', 'dmarcpolicy authenticationfailed'],
  ['policyviolation', 'policyrelated policyissue'],
  ['rejected', 'invalidsender senderblocked'],
  ['norelaying', 'relayingissues relaydenied relayingdenied relayaccessdenied'],
  [
    'networkerror',
    'dnserror dnsfailure routingerrors badconnection connectionissue errunreachable errdestinationmisconfigured skipdupunreachable skipduptempunreachable',
  ],
  ['expired', 'messageexpired noanswerfromhost timeout expired old errgiveup'],
  ['syntaxerror', 'protocolerrors'],
  [
    'systemerror',
    'badconfiguration adminfailure technical transientfailure inbounderror errinternal errlost',
  ],
  [
    'suppressed',
    'suppressed preblocked onaccountsuppressionlist suppressbounce suppresscomplaint suppressunsubscribe manuallydeactivated bouncedaddress unsubscribedaddress spamreportingaddress permanentsuppressed permanentonaccountsuppressionlist manualsuppression errblacklisted errunsubscribed errskipletter usersuppressed',
  ],
  ['vacation', 'autoresponder autoreply vacation'],
  ['feedback', 'spamcomplaint complaint spamreport'],
];

const REASONS_BY_LABEL = new Map(
  BY_REASON.flatMap(([reason, labels]) =>
    labels.split(' ').map((label) => [label, reason] as const),
  ),
);

/** How many words of a label, joined or alone, are looked up. */
const MOST_PARTS = 6;

/** Labels that tell more than their reason: the knowledge-base entry. */
const KNOWLEDGE_BY_LABEL = new Map([['greylisted', 'rule-greylisting']]);

/** Labels that call a failure final and tell nothing of its cause: services file refusals for spam under them too. */
const ONLY_FINAL = new Set('hardbounce hard bouncehard permanentgeneral'.split(' '));

const FINAL = { final: true, knowledge: 'rule-final-label' } as const;

/** What a label says of a failure. */
export interface LabelReading {
  readonly reason: Reason;
  readonly knowledge?: string;
  /** It says no more than that the failure is final. */
  readonly final?: true;
}

/**
 * What a sending system's own label says, or null for one that says nothing more than that
 * the mail failed. Labels come from coarse to fine (`Bounce/Permanent/NoEmail`, `HardBounce/Recipient`,
 * `b/bad-mailbox`): the finest words that are known decide.
 */
export function readingOfLabel(label: string): LabelReading | null {
  const parts = label
    .slice(0, 100)
    .toLowerCase()
    .split(/[/,:]/)
    .map((part) => part.replace(/[^a-z0-9]/g, ''))
    .filter((part) => part !== '')
    .slice(0, MOST_PARTS);
  for (let end = parts.length; end > 0; end -= 1) {
    for (let start = 0; start < end; start += 1) {
      const words = parts.slice(start, end).join('');
      const reason = REASONS_BY_LABEL.get(words);
      const knowledge = KNOWLEDGE_BY_LABEL.get(words);
      if (reason !== undefined)
        return {
          reason,
          ...(knowledge === undefined ? {} : { knowledge }),
          ...(ONLY_FINAL.has(words) ? FINAL : {}),
        };
    }
  }
  return null;
}
