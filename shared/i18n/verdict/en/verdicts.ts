/** Names of the verdicts, the sentence to paste, and what each verdict means. */
export const verdicts = {
  'verdict.no-trace': 'No trace',
  'verdict.not-attempted': 'Not attempted',
  'verdict.rejected-by-api': 'Refused at submission',
  'verdict.queued': 'Accepted, result unknown',
  'verdict.deferred': 'Deferred',
  'verdict.bounced-hard': 'Hard bounce',
  'verdict.bounced-soft': 'Soft bounce',
  'verdict.bounced-late': 'Delivered, then bounced',
  'verdict.delivered': 'Delivered',
  'verdict.opened-by-machine': 'Opened by software',
  'verdict.opened': 'Opened',
  'verdict.clicked': 'Clicked',
  'verdict.complained': 'Reported as spam',
  'verdict.unsubscribed': 'Unsubscribed',

  'message.full': 'the message “{subject}” of {when}',
  'message.dated': 'the message of {when}',
  'message.subject': 'the message “{subject}”',
  'message.plain': 'the message',
  'on.dated': ' on {when}',
  'server.named': 'the receiving server ({provider})',
  'server.plain': 'the receiving server',
  'by.server': ' by {server}',
  'esp.plain': 'the sending service',

  'headline.no-trace':
    'The loaded data ({from} – {to}) holds no message to {recipient}. That does not show that none was sent.',
  'headline.no-trace.undated':
    'The loaded data holds no message to {recipient}. That does not show that none was sent.',
  'headline.no-trace.empty':
    'Nothing is loaded yet that could show a message to {recipient}, so nothing can be said about it.',
  'headline.no-trace.other-messages': {
    one: 'The loaded data holds {count} other message to {recipient}, but not the one asked for. That does not show that it was not sent.',
    other:
      'The loaded data holds {count} other messages to {recipient}, but not the one asked for. That does not show that it was not sent.',
  },
  'headline.not-attempted': '{Esp} did not try to deliver {message} to {recipient}: {why}.',
  'headline.not-attempted.words':
    '{Esp} did not try to deliver {message} to {recipient} and gives as its reason: “{words}”.',
  'headline.not-attempted.listed':
    '{Esp} sends nothing to {recipient}: the address is on its suppression list{entered}. Reason: {why}.',
  'listed.since': ' (since {day})',
  'headline.rejected-by-api':
    '{Esp} refused to take {message} to {recipient}, so it was never sent.',
  'headline.rejected-by-api.why':
    '{Esp} refused to take {message} to {recipient}, so it was never sent: {why}.',
  'headline.rejected-by-api.words':
    '{Esp} refused to take {message} to {recipient}, so it was never sent; the error: “{words}”.',
  'headline.queued':
    '{Esp} took over {message} to {recipient}; what became of it is not in the data.',
  'headline.deferred':
    '{Message} to {recipient} is held up{by}: {why}. It has not been delivered so far.',
  'headline.deferred.overdue':
    '{Message} to {recipient} was put off{by}: {why}. The data shows no result, although the time for further attempts is over.',
  'headline.deferred.given-up':
    '{Message} to {recipient} was put off{by}: {why}. The sending service has since stopped trying.',
  'headline.bounced-hard': '{Message} to {recipient} came back: {why}.',
  'headline.bounced-hard.userunknown':
    'The mailbox {recipient} does not exist: {message} came back.',
  'headline.bounced-hard.userunknown.since':
    'The mailbox {recipient} has not existed since {since}, according to its server: {message} came back as well.',
  'headline.bounced-hard.hostunknown':
    'The domain of {recipient} does not exist or has no mail server: {message} came back.',
  'headline.bounced-hard.since':
    'Mail to {recipient} has been coming back since {since}: {why}. {Message} came back as well.',
  'headline.bounced-soft': '{Message} to {recipient} came back: {why}.',
  'headline.bounced-soft.not-address':
    '{Message} to {recipient} came back: {why}. The address itself is not the reason.',
  'headline.bounced-soft.unknown':
    '{Message} to {recipient} came back, and the data does not say why.',
  'headline.bounced.probe':
    '{esp} asked about {recipient}{on} without sending a message and was refused: {why}.',
  'headline.bounced.label':
    '{Message} to {recipient} came back; {esp} labels it “{words}”, the server’s own words are not in the data.',
  'headline.bounced-soft.expired':
    '{Message} to {recipient} came back because delivery took too long; what held it up: {why}.',
  'headline.bounced-late':
    '{Message} to {recipient} was accepted at first and came back later: {why}.',
  'headline.bounced-late.sent-on':
    '{Message} to {recipient} was accepted, then forwarded by its owner’s mail system to {other}, and failed there{on}: {why}.',
  'headline.delivered':
    '{Server} accepted {message} to {recipient}{on}. Where it was filed cannot be seen from outside.',
  'headline.delivered.departed':
    '{Message} reached {recipient}, but by the automatic answer the person has left or the address has changed: “{answer}”.',
  'headline.delivered.auto-reply':
    '{Message} reached {recipient}: an automatic answer came back{on}.',
  'headline.delivered.receipt':
    '{Message} reached {recipient}: the mail program there sent a notice about it{on}.',
  'headline.delivered.challenge':
    '{Message} reached the mail system of {recipient}, which holds it back until the sender confirms it.',
  'headline.delivered.moderation':
    '{Message} reached {recipient} and is held there until a moderator lets it through.',
  'headline.delivered.deleted':
    '{Message} reached {recipient} and was deleted there{on}, perhaps unread: the mail program sent a notice.',
  'headline.opened-by-machine':
    '{Message} to {recipient} arrived, but only software has opened it so far: {machine}.',
  'headline.opened-by-machine.unproved':
    '{Message} to {recipient} was opened by software only, and no delivery is recorded: {machine}.',
  'headline.opened-by-machine.click':
    '{Message} to {recipient} was handled by software only, which followed its links: {machine}.',
  'headline.opened-by-machine.proxy':
    '{Message} to {recipient} arrived and its images were loaded through the proxy of {sign}: probably a person opened it, but that is no proof.',
  'headline.opened': '{Message} to {recipient} arrived and was opened{on}.',
  'headline.opened.receipt':
    '{Message} to {recipient} arrived and was displayed: a read receipt came back{on}.',
  'headline.clicked': '{Message} to {recipient} arrived and was read: a link was clicked{on}.',
  'headline.complained': '{Message} reached {recipient}, who reported it as spam{on}.',
  'headline.unsubscribed': '{Message} reached {recipient}, who unsubscribed{on}.',

  'headline.answer.found-in-spam':
    '{Message} reached {recipient} and was found in the spam folder.',
  'headline.answer.found-by-rule':
    '{Message} reached {recipient} and was moved by the recipient’s own rule or forwarding.',
  'headline.answer.quarantined':
    '{Message} reached the mail system of {recipient} and is held in its quarantine.',
  'headline.answer.in-mailbox':
    '{Message} is in the mailbox of {recipient}, as the recipient’s administrator confirms.',
  'headline.answer.other-address':
    '{Message} was accepted for {recipient}, but that is not the address the person reads.',
  'headline.answer.api-error':
    'No message to {recipient} was accepted for sending: the API answered the request with an error.',
  'headline.answer.smtp-error':
    'No message to {recipient} was accepted for sending: the SMTP submission ended with an error.',
  'headline.answer.outside-window':
    'The message to {recipient} lies outside the loaded period, so this data cannot say what became of it.',
  'headline.answer.other-stream':
    'The message to {recipient} went through a stream or account that is not loaded, so this data cannot say what became of it.',

  'tail.run': {
    one: '{count} message has failed.',
    other: '{count} messages in a row have failed.',
  },
  'tail.last-delivered': 'The last delivery to this address was on {day}.',
  'tail.never-delivered': 'The data shows no delivery to this address.',
  'tail.recovered': 'Earlier failures are over: the last one was on {day}.',

  'explanation.no-trace':
    'Absence from a log has ordinary causes: the sending service never accepted the message, it left through another stream or account, it lies outside the loaded period, or the address was spelt differently.',
  'explanation.not-attempted':
    'The sending service keeps a suppression list and skips the addresses on it by itself. The receiving server was never asked.',
  'explanation.not-attempted.listed':
    'The sending service skips the addresses on its suppression list by itself. Only the entry of the list is loaded, not the message that led to it.',
  'explanation.not-attempted.stopped':
    'The system that wrote this log stopped the message by itself; it was not passed on to a mailbox.',
  'explanation.rejected-by-api':
    'The request was turned down before there was a message. The receiving server was never asked; the error has to be put right where the request is made.',
  'explanation.queued':
    'Being accepted by the sending service only starts delivery. The result came after the loaded data ends, or it was not exported.',
  'explanation.deferred':
    'A deferral is a temporary refusal: the sending service tries again by itself, as a rule for up to three days.',
  'explanation.deferred.over':
    'A deferral is a temporary refusal, but the attempts do not go on for ever: as a rule they end after about three days.',
  'explanation.bounced-hard':
    'The refusal is about the address itself, so another attempt will end the same way.',
  'explanation.bounced-soft': 'The message was refused for a reason that can pass or be put right.',
  'explanation.bounced.label':
    'What kind of failure it was is known only from the sending service.',
  'explanation.bounced.nothing': 'What kind of failure it was is not known.',
  'explanation.bounced-late':
    'The first server accepted the message, which is why the log says “delivered”; a system behind it gave it back afterwards.',
  'explanation.bounced-late.sent-on':
    'The refusal is about the address behind the forwarding. The address that was written to takes mail; its owner may not know that the forwarding is broken.',
  'explanation.delivered':
    'From here on the receiving system decides: it may hold the message for checks, put it into spam or quarantine, or move it by a rule, and reports none of that to the sender.',
  'explanation.delivered.departed':
    'The server still takes mail for this address, but the person is probably not there to read it.',
  'explanation.opened-by-machine':
    'Images or links were fetched without a sign of a person: mailbox providers load images in advance, security filters check links.',
  'explanation.opened-by-machine.proxy':
    'The mailbox provider’s own server fetched the images, so the log does not show who opened the message, with what and where.',
  'explanation.opened':
    'An opening is counted when the images of the message are loaded, so the message reached a mailbox and was displayed there.',
  'explanation.clicked':
    'A click is the strongest sign a log can give that a person had the message in front of them.',
  'explanation.complained':
    'A complaint can only come from a mailbox that has the message. Further mail to this address harms the sender’s reputation.',
  'explanation.unsubscribed':
    'To unsubscribe from a message one must have it. Its delivery is not in question.',
  'explanation.answered.arrived':
    'The log shows that the receiving server accepted the message; the rest follows from your answers.',
  'explanation.answered.no-trace': 'The log shows no message; the rest follows from your answers.',

  'owner.recipient': 'It can be changed only on the recipient’s side.',
  'owner.sender-setup': 'The cause lies in how the sending domain or server is set up.',
  'owner.sender-reputation': 'The cause is the reputation of the sending IP or domain.',
  'owner.content': 'The cause is the message itself.',
  'owner.policy': 'The cause is a rule of the receiving organisation.',
  'owner.network': 'The cause is the connection between the two servers.',
  'owner.receiver-system': 'The cause is a fault on the receiving side.',
  'owner.esp': 'The cause lies with the sending service.',
  'owner.none': 'Nobody has to change anything.',
  'owner.unknown': 'The words of the server do not tell who is responsible.',
} as const;
