/** What to do next. The actor stands beside each key in the table of steps. */
export const steps = {
  'actor.sender': 'You',
  'actor.esp': 'Sending service',
  'actor.recipient': 'Recipient',
  'actor.recipient-it': 'Recipient’s IT',
  'actor.nobody': 'Nobody',

  'step.stop-mailing': 'Stop mailing this address and take it off every list.',
  'step.check-typo':
    'Check the address for a typo against the order, form or contract it came from.',
  'step.check-similar': 'Compare with similar addresses in the data: {addresses}.',
  'step.other-channel': 'Reach the person another way and ask for a current address.',
  'step.keep-address': 'Keep the address: do not suppress it for this.',
  'step.suppress-after-run':
    'Try again in a few days; after more than 7 such failures in a row leave the address alone.',
  'step.free-space': 'Make room in the mailbox, then ask for the message to be sent again.',
  'step.ask-about-mailbox':
    'Ask whether the mailbox is still in use; suspended mailboxes are rarely revived.',
  'step.reduce-size': 'Make the message smaller: a link instead of the attachment.',
  'step.fix-authentication':
    'Put SPF, DKIM and DMARC of the sending domain in order; the reply names what failed.',
  'step.fix-reverse-dns': 'Give the sending IP a reverse DNS name (PTR) that points back to it.',
  'step.check-listing':
    'Look up the IP and domain named in the reply; if a blocklist is named, remove the cause, then ask that list for removal.',
  'step.improve-reputation':
    'Until the refusals stop, mail only those at this provider who open and answer, and watch complaints.',
  'step.esp-listing':
    'Check whether the sending IP is on a blocklist or limited; if it is a shared one, move this sender to another.',
  'step.slow-down': 'Send more slowly to this provider and spread the next mailing over hours.',
  'step.change-content':
    'Look at subject, links and attachments: try the same message without them to find what is refused.',
  'step.remove-malware':
    'Check the attachment and the linked pages for malware before you send anything again.',
  'step.fix-message': 'Have the message built by the standards: headers, line length, encoding.',
  'step.fix-sender-address':
    'Check the sender address and its domain: it must exist, accept mail and be allowed to send.',
  'step.allow-sender':
    'Look up the refusal by time and server reply and allow this sender if the mail is wanted.',
  'step.ask-recipient-allow': 'Ask your mail administrator to let mail from this sender through.',
  'step.repair-system': 'Repair the mail system: its own reply names the fault.',
  'step.tell-recipient-it':
    'If it does not pass within a day, tell the recipient’s administrator and quote the reply.',
  'step.check-mx': 'Check the domain’s MX records: mail is led to a server that does not serve it.',
  'step.check-reachability':
    'Check that the domain’s MX records point to a running mail server and that its port 25 can be reached.',
  'step.break-loop':
    'Find where the message circles (forwarding or MX records that lead back to themselves) and break the loop.',
  'step.repair-name-servers':
    'Check the domain’s name servers and DNSSEC: queries for its mail server went unanswered.',
  'step.ask-if-wanted':
    'Ask the person by another way whether these messages are wanted; only they can change the rule.',
  'step.ask-postmaster':
    'If the refusals go on, write to the provider’s postmaster: the server’s full reply, its time, the sending IP and domain.',
  'step.fix-resolver':
    'Ask the blocklist through a resolver of your own, not a public one, and take its answers 127.255.255.x for errors, not for listings.',
  'step.look-for-flood':
    'If most of that mail is yours, look for a loop or for forms filled in with this address by somebody else.',
  'step.one-recipient': 'Send one message to each recipient, or fewer recipients in each message.',
  'step.raise-quota':
    'Spread the sending over more time, or have the account’s sending limit raised.',
  'step.same-ip':
    'Repeat the attempts from the same IP for several hours: greylisting takes every new IP for a new sender.',
  'step.ask-reply':
    'Ask the sending service’s support for the receiving server’s full reply, with the message id.',
  'step.give-reply': 'Give the full reply of the receiving server to each attempt.',
  'step.check-tls':
    'Check certificate and TLS versions on both sides; the reply names the step that failed.',
  'step.send-again': 'Send the message again once the cause is gone.',
  'step.quote-reply':
    'Give the sending service’s support the message id and the server’s reply and ask for the cause.',
  'step.wait':
    'Nothing to do yet: the attempts go on by themselves, as a rule for up to three days.',
  'step.wait-limit': 'If it still has no result after three days, ask support with the message id.',
  'step.wait-until':
    'Nothing to do yet: the sending server goes on trying by itself until {until}.',
  'step.wait-limit-until': 'If there is no result by then, ask support with the message id.',
  'step.ask-result':
    'Ask support what became of this message, with its id: attempts end after about three days.',
  'step.find-result': 'Find this message in the full log by its id and say how it ended.',
  'step.export-later':
    'Export the log again in a few hours and import it: the result may be there.',
  'step.export-again':
    'Export the log again up to today and import it: the result should be there.',
  'step.check-suppression':
    'Look the address up in the suppression list of the sending service and see why and since when it is there.',
  'step.restore-suppressed':
    'If the cause was not the address, take it off the suppression list and send again.',
  'step.respect-suppression':
    'If it is there for a complaint or an unsubscribe, leave it: only the recipient can change that.',
  'step.leave-suppressed': 'Leave the address suppressed: only the recipient can change that.',
  'step.transactional-stream':
    'If they need this message (an order, a password), send it through the stream for transactional mail: an unsubscribe from the newsletter should not stop it.',
  'step.restore-now':
    'Take the address off the suppression list and send again: the failure that put it there is no reason to keep it there.',
  'step.restore-if-alive':
    'Only if the address proves to be alive, take it off the suppression list and send again.',
  'step.fix-request':
    'Read the API or SMTP error in your own log, put it right and send again; nothing is on its way.',
  'step.check-spam': 'Look in spam and in the other tabs, and search for the subject in all mail.',
  'step.add-contact':
    'Add the sender to the contacts, and mark the message as “not spam” if it is there.',
  'step.check-rules': 'Look at filter rules, forwarding and blocked senders of the mailbox.',
  'step.trace-acceptance': 'Trace the message by the acceptance line: “{line}”, {when}.',
  'step.trace': 'Trace the message by recipient, sender and time: {when}.',
  'step.trace-undated': 'Trace the message by recipient, sender and subject.',
  'step.release-quarantine': 'Release the message from quarantine and allow this sender.',
  'step.search-front':
    'Look in the gateway or filter in front: the accepting host is in the acceptance line.',
  'step.search-gateway':
    'Look first in the log and quarantine of the filter that took the message ({gateway}): it may not have reached the mailbox.',
  'step.search-mailbox': 'Search all folders, archive and deleted items by subject and sender.',
  'step.correct-address': 'Correct the address on file and send again to the one that is read.',
  'step.ask-provider':
    'If it is not in spam either, ask the mailbox provider’s support; the sender cannot see further.',
  'step.done': 'Nothing to do: the message arrived.',
  'step.watch-next':
    'A bounce came after the opening: watch the next message, and if it comes back as well, stop mailing.',
  'step.answer-challenge':
    'Answer the request to confirm from the address that the message was sent from, or reach the person another way.',
  'step.ask-moderator':
    'Ask the owner of the list or group to let the message through and to allow this sender.',
  'step.release-moderated': 'Approve the message in the moderation queue of the list or group.',
  'step.reach-again':
    'If an answer is needed, reach the person another way: the message was deleted, perhaps unread.',
  'step.look-in-queue':
    'Look for the message in your mail server’s queue and later logs, by its queue id: attempts end after about five days.',
  'step.read-own-log':
    'Read your mail server’s log around this attempt; if the reply stays unclear, ask the receiving administrator about it.',
  'step.resubscribed': 'They have subscribed again since: this kind of mail may be sent to them.',
  'step.check-consent':
    'They unsubscribed from an earlier message: make sure that mail of this kind is still wanted.',
  'step.open-proof':
    'If a reader must be proved, ask for an answer or a click: an opening does not prove one.',
  'step.confirm-with-recipient':
    'Ask the recipient whether they have seen it, before you rely on it.',
  'step.stop-after-complaint': 'Send this address nothing more, and see that it is suppressed.',
  'step.review-consent':
    'Check how the address got onto the list; complaints follow from missing consent.',
  'step.respect-unsubscribe':
    'Send no more mail of this kind; only the recipient can subscribe again.',
  'step.repair-forwarding':
    'Check forwarding and aliases of the mailbox: the mail was returned by a system behind the first.',
  'step.tell-of-forwarding':
    'Tell the owner of {recipient} by another way that the forwarding to {other} is broken.',
  'step.mend-forwarding': 'Mend the forwarding to {other} or turn it off.',
  'step.ask-new-address': 'Ask for the person’s new address, or who answers in their place.',
  'step.use-new-address':
    'Write to the address that the answer names: {instead}. Ask before you add it to a list.',
  'step.leave-regular-lists': 'Take this address out of regular mailings.',
  'step.search-own-log':
    'Find the request in your own log: did the API answer with success and a message id?',
  'step.own-system':
    'Find out in your own system why no request was made: the order, the form, the automation.',
  'step.check-audience':
    'See whether the address was in the campaign’s audience: segment, subscription, exclusions.',
  'step.smtp-errors':
    'Sent by SMTP: see whether logging of SMTP errors is on; breaks before any message data leave no trace in the activity log.',
  'step.load-period': 'Export the log for the day in question and import it.',
  'step.load-stream':
    'Export the other streams, accounts and sending services and import them too.',
  'step.ask-esp-by-id':
    'Ask support for this recipient and day, quoting your request’s id and its answer.',
  'step.find-request':
    'Find the request for this recipient and day in the full log and say how it was answered.',
  'step.suppression-too':
    'Look in the suppression list as well: a suppressed address may leave no trace in the activity log.',
} as const;
