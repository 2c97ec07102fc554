/** Words of the texts that are handed over. */
export const report = {
  'report.title.client': 'What became of the message',
  'report.title.esp': 'Request to the sending service',
  'report.title.recipient-it': 'Request to the recipient’s mail administrator',
  'report.recipient': 'Recipient',
  'report.provider': 'Mailbox provider',
  'report.verdict': 'Verdict',
  'report.confidence': 'Confidence',
  'report.confidence.high': 'high',
  'report.confidence.medium': 'medium',
  'report.confidence.low': 'low',
  'report.message': 'The message',
  'report.subject': 'Subject',
  'report.from': 'From',
  'report.message-id': 'Message-ID',
  'report.stream': 'Stream',
  'report.acceptance': 'Acceptance line',
  'report.queue-id': 'Queue id',
  'report.accepted-by': 'Accepted by',
  'report.accepted-at': 'Accepted at',
  'report.events': 'What happened',
  'report.time': 'Time',
  'report.event': 'Event',
  'report.reply': 'Server’s reply',
  'report.note': 'Note',
  'report.source': 'Source',
  'report.evidence': 'Evidence',
  'report.rule': 'rule {rule}',
  'report.contradictions': 'Contradictions',
  'report.caveats': 'Please note',
  'report.next-steps': 'Next steps',
  'report.ask.esp': 'We ask you to tell us',
  'report.ask.recipient-it': 'We ask you to check',
  'report.coverage': 'Loaded data',
  'report.similar': 'Similar addresses',
  'report.older': 'Other messages to this address',
  'report.undated': 'no date',
  'report.none': '—',
  'report.zone': 'Times are given in {zone}.',
  'report.redacted':
    'Addresses have been replaced by pseudonyms; the same pseudonym is always the same address. Domains and subjects are as they were.',
  'report.machine': 'software: {machine}',
  'report.footer':
    'Made with Deadletter from the exports named above; nothing was sent over the network.',
  'report.more-events': {
    one: '{count} more event is left out.',
    other: '{count} more events are left out.',
  },

  'report.question.esp.what-happened': 'What became of this message after the last event below?',
  'report.question.esp.full-reply':
    'What was the full reply of the receiving server at each attempt, and from which IP?',
  'report.question.esp.suppression': 'Is the address on a suppression list, since when and why?',
  'report.question.esp.restore':
    'Can the address be taken off the list? What put it there was not the address’s fault.',
  'report.question.esp.ip-state': 'Was the sending IP listed or limited at that time?',
  'report.question.esp.request':
    'Did a request for this recipient reach you, and how was it answered?',
  'report.question.it.trace':
    'Where did the message go after your server accepted it with the line below?',
  'report.question.it.quarantine': 'Is it in quarantine, in spam, or removed by a rule?',
  'report.question.it.refusal': 'Which rule refused the message with the reply below?',
  'report.question.it.mailbox': 'Does the mailbox exist and take mail?',
  'report.question.it.quota': 'Is the mailbox still in use, and can it be given more room?',
  'report.question.it.domain':
    'Which servers take mail for the domain, and does its DNS name them?',
  'report.question.it.authentication':
    'What did your server find for SPF, DKIM and DMARC of this message, and what should be put right?',
  'report.question.it.limit':
    'Which limit put the mail off, and how much does your server take from one sender?',
  'report.question.it.size': 'How large may a message be?',
  'report.question.it.tls':
    'What became of the encrypted connection: certificate, TLS version, MTA-STS or DANE policy?',
  'report.question.it.reachable':
    'Could your mail server be reached and was it working at the times below?',
  'report.question.it.allow': 'Can this sender be allowed, if the recipient wants the mail?',
  'report.question.it.forwarding':
    'Is there a forwarding behind the mailbox that returned the message?',

  'event.accepted': 'accepted for sending',
  'event.deferred': 'deferred',
  'event.delivered': 'delivered',
  'event.bounced': 'bounced',
  'event.dropped': 'not attempted',
  'event.rejected': 'refused at submission',
  'event.opened': 'opened',
  'event.clicked': 'clicked',
  'event.complained': 'reported as spam',
  'event.unsubscribed': 'unsubscribed',
  'event.resubscribed': 'subscribed again',
  'event.auto-replied': 'automatic answer',
  'event.other': 'other',
} as const;
