import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

/** English words about the recipient's mailbox: full, closed, moved, unknown. */
export const WORDS_EN_ADDRESS: readonly Rule[] = [
  {
    id: 'words-mailbox-full-en',
    reason: 'mailboxfull',
    words: phrases(`
      overdrawn
      mailbox full / mailbox is full / mailbox * is full / mailbox for user is full
      mail box full / mailbox quota / inbox is full / inbox full / inbox is out of storage
      out of storage / mailfolder is full / mailfold is full / mail folder full / |over quota
      |overquota / over the quota / over disk quota / over the allowed quota
      over the maximum allowed / exceeded quota / quota exceeded / quota exceed
      quota is exceeded / quota has been exceeded / quota full / quota violation / exceeds quota
      exceeded * quota / exceed * quota / exceeding * quota / out of quota / quota reached
      quota limit / overdrawn quota / exceeded storage allocation / exceeded the storage
      exceeded storage / storage quota / storage limit / exceeds storage / storage exceeded
      insufficient mailbox space / not enough * space * mailbox
      not enough disk space in * mailbox / no space left in mailbox / mailbox has exceeded
      mailbox exceeded / mailbox exceeds / mailbox size limit / mailbox limit
      mailbox has reached / maximum mailbox size / has exceeded * disk space / account is full
      account is over / account is exceeding / account has exceeded / user is over
      recipient overquota / maildir over / maildir delivery * full / mailbox would exceed
      mailbox space / too many messages in * mailbox
      number of messages in recipient's mailbox exceeded / mailbox is over
      the user has too many messages / delivery failed: over / not enough storage space
      not enough storage / user has no space / full mailbox / mbox full / diskquota
      dd exceeded / exceeded his/her / exceeded their * limit / disc quota / disk quota
      errfull / mapiexceptionshutoffquota / storedrv.deliver: mailbox full
      recipient storage full / receipient has exceeded / recipient's mailbox is
      recipient reached disk quota / mailbox currently full / mailbox temporarily full
      box is full / isn't enough space / no more space / has no room / the mailbox is too full
      user's disk quota / over-quota / mailbox_full / mailbox-full / overquotatemp
      overquotaperm
    `),
    none: phrases(`
      policy rejection
      queue quota / relay quota / sending quota / daily quota / hourly quota / rcpt quota
      message size / outgoing quota / smtp quota
    `),
  },
  {
    id: 'words-account-suspended-en',
    reason: 'suspend',
    words: phrases(`
      no longer accepts mail / account is on hold
      account * disabled / account * suspended / account * inactive / account * locked
      account * deactivated / account * closed / account has been blocked / account is blocked
      account blocked / account is not active / account not active / account expired
      account has expired / account is frozen / account frozen / inactive account
      inactive user / inactive mailbox / inactive recipient / disabled account
      disabled mailbox / disabled recipient / disabled user / suspended account
      user * inactive / user * disabled / user is suspended / user suspended
      user has been suspended / user is locked / user disabled / user is blocked
      mailbox * inactive / mailbox * disabled / mailbox * suspended / mailbox is frozen
      mailbox frozen / mailbox * locked / mailbox is blocked / mailbox blocked
      mailbox has been blocked / mailbox is closed / mailbox expired
      mailbox currently suspended / mailbox not active / mailbox deactivated
      mailbox * has been deactivated / mailbox is not active / recipient * inactive
      recipient * suspended / recipient * disabled / recipient is blocked
      recipient address rejected: blocked / recipient address rejected: inactive
      recipient address rejected: disabled / address * has been disabled / address is disabled
      address is suspended / address disabled / address * inactive / address no longer active
      no longer active / domain * suspended / suspended domain / domain is disabled
      domain is currently disabled / no longer accepting mail / no longer on the system
      is a deactivated mailbox / user account disabled / temporarily locked
      has been disabled or discontinued / archived recipient / email account has been terminated
      dormant / mailbox is dormant / user is not active / not an active address / is not active
      currently suspended / disabled or discontinued / account is temporarily unavailable
      service has been cancelled / account cancelled / account has been cancelled
    `),
    none: phrases(`
      sender / your account / your ip / sending account / sending to / your mailbox / login
      authentication failed / client host
    `),
  },
  {
    id: 'words-address-moved-en',
    reason: 'hasmoved',
    words: phrases(`
      has moved to / has been moved to / has moved; please try / has moved, no forwarding
      user has moved / user moved / mailbox has moved / has been replaced by
      has changed * address / recipient no longer on server / no longer on server
      new address is / please update your records / please use my new address
      address has changed / address changed / recipient has moved / no forwarding address
    `),
    none: phrases(`
      server has moved / site has moved
    `),
  },
  {
    id: 'words-address-unverified-en',
    reason: 'systemerror',
    owner: 'receiver-system',
    disposition: 'retry',
    knowledge: 'rule-address-verification',
    reply: ['4'],
    words: phrases(`
      unverified address / address verification in progress / recipient verify temporarily
      could not complete recipient verify callout / callout verification failure
      recipient not verified / unable to verify recipient / recipient verification
    `),
    none: phrases(`
      said: 550 / said: 5 / user unknown / sender address / sender verify
    `),
  },
  {
    id: 'words-user-unknown-en',
    reason: 'userunknown',
    words: phrases(`
      non-local user / dosn't exist / doesnt exist
      user unknown / unknown user / unknown recipient / unknown address / unknown mailbox
      unknown account / unknown email / unknown e-mail / unknown local part / unknown local-part
      unknown or illegal user / unknown or illegal alias / unknown virtual / unknown login
      unknown name / recipient unknown / recipient is unknown / recipient address unknown
      address unknown / addressee unknown / mailbox unknown / account unknown / user is unknown
      user @ unknown / user not known / user does not exist / user doesn't exist
      user dosn't exist / user not exist / user does not have / user doesn't have
      user has no mailbox / user has no account / user not found / user @ not found
      user * not found / user cannot be found / user could not be found / user not listed
      user does not live / user doesn't live / user not local / user invalid / user not in
      user reject / user @ does not exist / user @ not exist / user isn't here / user has left
      user name does not exist / no such user / no such mailbox / no such address
      no such recipient / no such account / no such person / no such email / no such e-mail
      no such local user / no such a user / no such inbox / no such alias / no such local
      no such customer / no such name / no such id / no such destination / no mail box
      no mailbox / no mailhost / no account / no user / no valid recipient / no valid mailbox
      no recipient / no one here / nobody here / no longer valid / no longer exist
      no longer available / no longer in use / no longer used / no longer with
      no longer employed / no longer works / no longer at / mailbox does not exist
      mailbox doesn't exist / mailbox not found / mailbox @ not found / mailbox * does not exist
      mailbox * not found / mailbox * doesn't exist / mailbox invalid / mailbox is invalid
      mailbox unallocated / mailbox not exist / mailbox is not exist
      mailbox unavailable or not local / mailbox isn't found / mailbox could not be found
      mailbox no longer / mailbox is unavailable: account is disabled / recipient does not exist
      recipient doesn't exist / recipient not found / recipient * not found
      recipient not exist / recipient * does not exist / recipient is not exist
      recipient is not recognized / recipient was not found / recipient invalid
      recipient is invalid / recipient is not valid / recipient * invalid / recipient not valid
      recipient is not local / recipient no longer / recipient not in
      recipient name is not recognized / recipnotfound / recipientnotfound
      recipient cannot be verified / recipient could not be / recipient cannot be found
      address does not exist / address doesn't exist / address not found / address * not found
      address * does not exist / address * doesn't exist / address not valid
      address is not valid / address invalid / address is invalid / address could not be found
      address couldn't be found / address wasn't found / address not exist / address is unknown
      address not known / address not recogni / address isn't recogni / address is not recogni
      address * no longer / address is incorrect / address may be misspelled
      address is marked as invalid / address not present / address error
      addresses were unknown / addresses not found / address is unavailable
      address unavailable / invalid recipient / invalid-recipient / invalid mailbox
      invalid user / invalid address / invalid e-mail / invalid email / invalid local
      invalid final delivery / invalid account / invalid destination / invalid forward
      invalid recip / invalid rcpt / invalid domain mailbox / not a valid mailbox
      not a valid recipient / not a valid address / not a valid email / not a valid user
      not a known user / not a known recipient / not a valid rfc / not a local / not a recogni
      not our customer / not known at this / not known here / not a current / not listed in
      not in recipient list / not in the recipient list / not in our / not in address
      not a mailbox / not a current employee / not a user / not an existing / not existing
      bad destination mailbox / bad destination email / bad recipient / bad address
      bad mailbox / bad user / bad-mailbox / account does not exist
      account that you tried to reach does not exist / account * does not exist
      account doesn't exist / account not found / account is invalid / account * not found
      account no longer / account is unavailable / account unavailable / does not exist here
      does not exist on / doesn't exist here / does not have an account / does not have an email
      doesn't have a * account / doesn't have an account / do not exist / is not a user
      is not a known / is not known / is not a valid / is not a registered / is not in our
      is not in my / is not on this / is not an active / is unknown to / isn't in my list
      could not find * mailbox / could not find user / could not resolve recipient
      cannot find * user / can't find * user / unable to find / unknown to address
      nosuchuser / nouser / no_such_user / unrouteable mail / unroutable mail
      unable to chown virtual / delivery to this address is restricted to unknown
      is no longer on / undeliverable address / check if address is correct / check that the address is correct / undeliverable mail address
      badly formatted recipient / could not deliver mail to this user / user has been deleted
      account deleted / mailbox deleted / has been deleted / has been removed
      recipient deleted / misspelled / wrong recipient / wrong address / ambiguous address
      nonexistent / non-existent user / non-existent / non existent / non-existing / not exist
      does not like recipient / destination user
      requested mail action not taken: mailbox unavailable
      requested action not taken: mailbox unavailable / mailbox unavailable
      mailbox is unavailable / mailbox not available / account validity / unknown client account
      verification failed for recipient / recipient rejected: user / not on our server
      resolver.adr / addressee is unknown / delivery to non-local / 553 5.3.0 addressee
    `),
    none: phrases(`
      sender verify / sender domain / domain of sender / from address / return path / mail from domain
      sender rejected / sender address rejected / host unknown / dns lookup / dns error / name server
      unauthenticated / your ip address / policy restrictions / temporarily unavailable
      currently unavailable / or you may not / unavailable or access denied
    `),
  },
];
