import type { BounceClass, Disposition, Owner, Reason, ServerClass } from './bounce.ts';

/** One server reply to be read, with everything known of where it came from. */
export interface ReplyInput {
  /** The server's words as one text; may be empty. */
  readonly text: string;
  /** Enhanced status code stated beside the text (Status field, its own column), x.y.z. */
  readonly status?: string | null;
  /** Three-digit reply code stated beside the text. */
  readonly replyCode?: string | null;
  /** The receiving domain or MX host, for provider-scoped rules. */
  readonly recipientDomain?: string | null;
  readonly remoteMta?: string | null;
  /** The RFC 3464 action or the event that carried the text. */
  readonly action?: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded' | null;
  /** The SMTP command the reply answered, in upper case, where known. */
  readonly command?: string | null;
  /** The sending system's own label, e.g. "HardBounce", "bad-mailbox": weakest evidence. */
  readonly vendorLabel?: string | null;
}

/** What a reply names: the thing that is limited, listed or failing. */
export interface NamedThing {
  readonly kind:
    | 'ip'
    | 'netblock'
    | 'dkim-domain'
    | 'spf-domain'
    | 'domain'
    | 'url'
    | 'helo'
    | 'message-id'
    | 'blocklist'
    | 'authentication';
  readonly value: string;
  /** One plain word more, e.g. the list's name for an ip, `fail` for an authentication. */
  readonly note?: string;
}

export interface Classification {
  readonly reason: Reason;
  readonly serverClass: ServerClass | null;
  readonly class: BounceClass;
  readonly owner: Owner;
  readonly disposition: Disposition;
  /** Enhanced status code really present (stated or in the text), else null. Specific beats x.0.0. */
  readonly status: string | null;
  readonly replyCode: string | null;
  /** The rule that decided, a stable id such as `google-no-such-user` or `words-mailbox-full-en`. */
  readonly rule: string;
  /** Knowledge-base entry to show for it. */
  readonly knowledge: string;
  /** The words in the text that decided, or null when a code alone did. */
  readonly matched: string | null;
  readonly named: readonly NamedThing[];
}
