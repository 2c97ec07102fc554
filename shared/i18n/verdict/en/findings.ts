/** What contradicts, what limits and how sure a verdict is; why an action is taken for a machine's. */
export const findings = {
  'contradiction.label-hard-words-soft':
    '{Esp} calls it “{label}”, but the server’s own words are about something else: {why}. The address is not shown to be dead.',
  'contradiction.label-soft-words-hard':
    '{Esp} calls it “{label}”, but the server’s own words are about the address: {why}.',
  'contradiction.dead-but-transient':
    'The reply speaks of a dead address ({why}), yet its code {code} means “try again later”.',
  'contradiction.codes-disagree':
    'The reply code {code} and the enhanced code {status} belong to different classes; the reply code decides.',
  'contradiction.delivered-then-bounced':
    'The log says “delivered” on {delivered}, the bounce came {span} later.',
  'contradiction.delivered-then-bounced.unclear':
    'The log says “delivered” and a bounce says the opposite; which came first is not certain.',
  'contradiction.refused-then-delivered':
    'On {bounced} the refusal was final ({why}), and yet the log says “delivered” on {delivered}: see which server gave each answer.',
  'contradiction.open-before-delivery':
    'An opening or click is dated {span} before the delivery: a filter was at work, or two clocks disagree.',
  'contradiction.opened-after-bounce':
    'The message bounced on {bounced}, and yet it was opened or clicked afterwards: it arrived all the same, by a retry, or was forwarded.',
  'contradiction.bounce-after-open':
    'The message was opened or clicked, and yet a bounce came afterwards: it may have gone to several mailboxes through a forwarding.',
  'contradiction.opened-and-bounced':
    'The message was opened or clicked and it bounced as well; which came first is not certain.',
  'contradiction.sources-disagree':
    'Two records of this failure give different reasons: “{first}” and “{second}”.',
  'contradiction.dead-then-delivered':
    'On {bounced} the server said the address was dead, on {delivered} it took mail for it: the refusal was not final.',
  'contradiction.suppressed-though-alive':
    'The address is suppressed, although it received mail on {delivered}, after its last failure.',
  'contradiction.suppressed-not-address':
    'The address is suppressed, although its last failure was not about the address: {why}.',

  'caveat.delivered-not-inbox':
    '“Delivered” means that the receiving server took the message, not that it is in the inbox or was seen.',
  'caveat.put-aside':
    'The server’s own receipt speaks of spam or quarantine: “{words}”. Look there first.',
  'caveat.put-aside.label':
    '{Esp} itself marks the delivery “{words}”: look in spam first. How it knows is not in the data.',
  'caveat.open-not-reader':
    'An opening is no proof of a reader: it shows that images were loaded. No opening is no proof of the opposite.',
  'caveat.receipt-not-reader':
    'A read receipt shows that a mail program displayed the message, not that somebody read it. Most programs send none.',
  'caveat.click-can-be-filter':
    'Now and then a spam filter or firewall follows links; nothing in this click points to one.',
  'caveat.machine-actions': {
    one: '{count} opening or click was left out as a machine’s: {machine}.',
    other: '{count} openings and clicks were left out as a machine’s: {machine}.',
  },
  'caveat.proxy-open':
    'The images came through the mailbox provider’s proxy. It usually loads them when somebody opens the message, and hides who and where.',
  'caveat.machine-says-nothing':
    'An opening by software says nothing about the inbox: scanners and mailbox providers open mail in spam and quarantine too.',
  'caveat.arrival-not-proved':
    'No delivery is recorded for this message; a filter in front of the mailbox may have opened it and still refused it.',
  'caveat.delivery-not-in-data':
    'The delivery itself is not in the data; it follows from what happened afterwards.',
  'caveat.expiry-hides':
    'The bounce only says that time ran out. The last temporary refusal before it said: “{words}”.',
  'caveat.expiry-unknown':
    'The bounce only says that time ran out. What the server answered in between is not in the data.',
  'caveat.no-server-words':
    'The server’s own words are not in the data; the reason rests on the sending service’s label.',
  'caveat.nothing-said': 'Neither the server’s words nor a label are in the data.',
  'caveat.reason-unclear': 'The server’s words do not tell the reason.',
  'caveat.permanent-not-address':
    'The code is a permanent one ({code}), but it does not say that the address is dead: do not suppress it for this.',
  'caveat.transient-only':
    'The reply was a temporary one ({code}): the same address may work later.',
  'caveat.result-open': 'The loaded data ends {span} after this, so a later result may be missing.',
  'caveat.data-ends-here': 'The loaded data ends here; what came later cannot be in it.',
  'caveat.result-missing':
    'The loaded data goes on for {span} after this without a result; the sending service must know it.',
  'caveat.domain-typo': 'The domain {domain} looks like a misspelling of {meant}.',
  'caveat.late-bounce-possible':
    'The loaded data ends {span} after the delivery; a bounce that came later would not be in it.',
  'caveat.gap': 'There is no data between {from} and {to}; what happened then cannot be seen.',
  'caveat.undated': {
    one: '{count} event of this message has no date; its place in the order is unknown.',
    other: '{count} events of this message have no date; their place in the order is unknown.',
  },
  'caveat.zone-assumed':
    'The times in {file} carry no zone; they were read as {zone} and may be hours off.',
  'caveat.weak-join':
    'The bounce mail was matched to this message by recipient, time and subject, not by an id.',
  'caveat.weak-verp':
    'The bounce mail names no message. Its return address tells the recipient, and this is the message that fits by time.',
  'caveat.auto-reply': 'An automatic answer came back{on}: the mailbox exists and takes mail.',
  'caveat.sent-on-here':
    'Mail to {addresses} was forwarded to this address and came back from it: the verdict on it is found there.',
  'caveat.departed':
    'By an automatic answer the person has left or the address has changed: “{answer}”.',
  'caveat.resubscribed': 'The recipient subscribed again{on}.',
  'caveat.given-up':
    'After the deferrals the sending service dropped the message: it will not be tried again.',
  'caveat.held-up': {
    one: 'Before that the message was put off once, for {span}.',
    other: 'Before that the message was put off {count} times, for {span} in all.',
  },
  'caveat.held-up.why': {
    one: 'Before that the message was put off once, for {span}: {why}.',
    other: 'Before that the message was put off {count} times, for {span} in all: {why}.',
  },
  'caveat.bounced-before':
    'A bounce was recorded on {when}, before this delivery ({why}); a later attempt got through.',
  'caveat.challenge':
    'The automatic answer asks the sender to confirm that a person wrote; until then the message is held back from the recipient.',
  'caveat.moderation':
    'An automatic answer says that the message waits for a moderator; until then the members do not get it.',
  'caveat.relayed':
    'The report says “relayed”: the next system sends no reports, so nothing is known of the rest of the way.',
  'caveat.expanded':
    'The report says “expanded”: the address is a list or an alias, and its members are served one by one, without a report.',
  'caveat.several-tries': {
    one: '{count} attempt was put off before this.',
    other: '{count} attempts were put off before this.',
  },
  'caveat.suppressed-since':
    'The address probably got onto the suppression list through the failure of {when}: {why}.',
  'caveat.suppressed-why-unknown': 'Why the address is on the suppression list is not in the data.',
  'caveat.suppressed-bounce-missing':
    'The bounce that put the address on the list is not in the data, so it may have had nothing to do with the address.',
  'caveat.complaint-not-unsubscribe':
    'Some people press “spam” only to unsubscribe; the effect on reputation is the same.',
  'caveat.machine-unsubscribe':
    'The unsubscribe came from software that follows links; ask the recipient before you rely on it.',
  'caveat.newer-message':
    'This is not the latest message to the address; the latest, of {when}, ended as “{outcome}”.',
  'caveat.earlier-failures': {
    one: '{count} earlier message to this address failed, last on {day}.',
    other: '{count} earlier messages to this address failed, last on {day}.',
  },
  'caveat.undated-failures': {
    one: '{count} other message to this address failed; when is not in the data.',
    other: '{count} other messages to this address failed; when is not in the data.',
  },
  'caveat.drift':
    'Earlier failures of this address were temporary; since {day} it is refused as dead.',
  'caveat.still-sent': {
    one: '{count} more message was sent after the address was refused as dead.',
    other: '{count} more messages were sent after the address was refused as dead.',
  },
  'caveat.earlier-complaint': 'The recipient reported an earlier message as spam on {day}.',
  'caveat.earlier-unsubscribe': 'The recipient unsubscribed from an earlier message on {day}.',
  'caveat.came-back':
    'The recipient unsubscribed from an earlier message on {day}, but subscribed again{on}.',
  'caveat.retention':
    '{vendor} keeps its log for {days} by default; what is older can no longer be exported.',
  'caveat.coverage-none': 'No loaded source has dated events, so no period is covered.',
  'caveat.unknown-event':
    'The only records of this message are of a kind whose meaning is not known.',
  'caveat.answered': 'This verdict uses the answers to the checklist.',
  'caveat.no-record':
    'The recipient’s administrator finds no record, but the acceptance line proves the hand-over: it may have gone to another system in front.',

  days: { one: '{count} day', other: '{count} days' },

  'confidence.person': 'The recipient’s own action decides.',
  'confidence.opened': 'An opening that no rule takes for a machine’s decides.',
  'confidence.server-words': 'The receiving server’s own words decide.',
  'confidence.acceptance': 'The receiving server’s own acceptance line decides.',
  'confidence.event-only':
    'The sending service’s record decides; the server’s own words are not in the data.',
  'confidence.label-only': 'Only the sending service’s label is known.',
  'confidence.bare': 'Only the fact of the failure is known.',
  'confidence.esp-knows': 'The sending service reports what it did itself.',
  'confidence.receipt': 'A receipt from the recipient’s mail program decides.',
  'confidence.auto-reply': 'An automatic answer from the mailbox decides.',
  'confidence.machine-stated': 'The software names itself, or the sending service names it.',
  'confidence.machine-inferred': 'That it was software follows from the circumstances.',
  'confidence.machine-proxy': 'A proxy hides whether a person was behind it.',
  'confidence.open-end': 'The latest record is not a result.',
  'confidence.absence': 'It rests on absence from the loaded data.',
  'confidence.lowered.reason': 'Lowered: the reason is not clear from the words.',
  'confidence.lowered.contradiction': 'Lowered: records contradict one another.',
  'confidence.lowered.undated': 'Lowered: the deciding event has no date.',
  'confidence.lowered.join': 'Lowered: the bounce mail was matched without an id.',
  'confidence.lowered.unproved': 'Lowered: no delivery is recorded.',
  'confidence.lowered.zone': 'Lowered: the zone of the deciding times is a guess.',
  'confidence.lowered.gap': 'Lowered: the loaded data has gaps.',
  'confidence.raised.answer': 'Settled by your answers.',

  'machine.declared': 'the sending service marks it as automatic',
  'machine.apple-privacy': 'Apple Mail Privacy Protection loads images in advance',
  'machine.gmail-prefetch': 'Gmail loaded the images in advance',
  'machine.gmail-proxy': 'the images were loaded through Gmail’s image proxy',
  'machine.yahoo-proxy': 'the images were loaded through Yahoo’s image proxy',
  'machine.image-proxy': 'the images were loaded through an image proxy ({sign})',
  'machine.security-product': 'a security product names itself ({sign})',
  'machine.link-preview': 'a link preview was made ({sign})',
  'machine.program': 'a program and not a mail reader or browser asked ({sign})',
  'machine.apple-network': 'it came from Apple’s own network',
  'machine.google-network': 'it came through Google’s own network',
  'machine.security-network': 'it came from the network of a mail filter ({sign})',
  'machine.before-delivery': 'it happened before the message was delivered',
  'machine.at-delivery': 'it happened within seconds of delivery',
  'machine.every-link': '{sign} links were followed within seconds',
  'machine.many-clients': '{sign} different programs followed links within a minute',

  'detail.attempt': 'attempt {count}',
  'detail.times': { one: 'once', other: '{count} times in all' },
  'detail.retry-until': 'tries until {until}',
  'detail.queue': 'queue id {id}',
  'detail.label': 'labelled “{label}”',
  'detail.joined.message-id': 'mail that came back, matched by Message-ID',
  'detail.joined.vendor-id': 'mail that came back, matched by the sending service’s id',
  'detail.joined.verp': 'mail that came back, matched by its return address',
  'detail.joined.recipient-time-subject':
    'mail that came back, matched by recipient, time and subject',
  'detail.remote': 'from {host}',
  'detail.sent-from': 'sent from {ip}',
} as const;
