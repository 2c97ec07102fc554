/** The two walks: "delivered but not seen" and "no trace". `then` says what an answer leads to. */
export const checklist = {
  'ask.spam-folder': 'Is the message in the spam folder or in another tab of the mailbox?',
  'ask.spam-folder.found': 'Yes, it is there',
  'ask.spam-folder.found.then':
    'It arrived. Mark it as “not spam” and add the sender to the contacts, so that the next one lands in the inbox.',
  'ask.spam-folder.not-found': 'No',
  'ask.spam-folder.not-found.then': 'Go on with rules and forwarding.',

  'ask.right-address': 'Is {recipient} the address that the person reads?',
  'ask.right-address.yes': 'Yes',
  'ask.right-address.yes.then': 'Go on with the spam folder.',
  'ask.right-address.no': 'No, it is an old or shared one',
  'ask.right-address.no.then': 'Correct the address on file and send again.',

  'ask.rules': 'Does the mailbox have rules, forwarding, blocked senders or a second mail program?',
  'ask.rules.found': 'Yes, and one of them moved it',
  'ask.rules.found.then': 'It arrived. Change the rule.',
  'ask.rules.none': 'No, or none applies',
  'ask.rules.none.then': 'Go on with whoever runs the mailbox.',

  'ask.mailbox-kind': 'Who runs the mailbox?',
  'ask.mailbox-kind.company': 'A company or institution with its own IT',
  'ask.mailbox-kind.company.then':
    'Its administrator can trace the message: send the acceptance line, host and time.',
  'ask.mailbox-kind.public': 'A public mailbox provider',
  'ask.mailbox-kind.public.then':
    'Only the provider’s support sees further, and the recipient has to ask it.',

  'ask.admin-trace': 'What did the recipient’s administrator find?',
  'ask.admin-trace.quarantined': 'It is in quarantine',
  'ask.admin-trace.quarantined.then': 'They can release it and allow the sender.',
  'ask.admin-trace.in-mailbox': 'It was put into the mailbox',
  'ask.admin-trace.in-mailbox.then':
    'Search all folders, archive and deleted items by subject and sender.',
  'ask.admin-trace.no-record': 'No record of it',
  'ask.admin-trace.no-record.then':
    'Ask them to look at the gateway in front: the acceptance line names the host that took it.',
  'ask.admin-trace.not-asked': 'Not asked yet',
  'ask.admin-trace.not-asked.then': 'Send them the report made for the recipient’s IT.',

  'ask.how-sent': 'How was the message sent?',
  'ask.how-sent.api': 'By API',
  'ask.how-sent.api.then': 'Look at the API’s answer in your own log.',
  'ask.how-sent.smtp': 'By SMTP',
  'ask.how-sent.smtp.then':
    'Errors are logged only where that is switched on, and breaks before any message data never are.',
  'ask.how-sent.panel': 'As a campaign from the sending service’s own pages',
  'ask.how-sent.panel.then':
    'See whether the address was in the audience: segments, unsubscribed and suppressed contacts are left out.',

  'ask.api-response': 'What did the API answer in your own log?',
  'ask.api-response.success': 'Success with a message id',
  'ask.api-response.success.then':
    'Then the message exists: search by this id, load the day and stream, else ask support with the id.',
  'ask.api-response.error': 'An error',
  'ask.api-response.error.then':
    'The message was never accepted: put the error right and send again.',
  'ask.api-response.no-log': 'There is no such request in our log',
  'ask.api-response.no-log.then':
    'Then it probably was not requested: look for the cause in your own system.',

  'ask.smtp-errors': 'What does your mail program or server show for the SMTP submission?',
  'ask.smtp-errors.accepted': 'Accepted (250)',
  'ask.smtp-errors.accepted.then':
    'Then the message exists: load the day and stream, else ask support with the reply.',
  'ask.smtp-errors.error': 'An error',
  'ask.smtp-errors.error.then':
    'The message was never accepted: put the error right and send again.',
  'ask.smtp-errors.no-connection': 'The connection failed or broke off',
  'ask.smtp-errors.no-connection.then':
    'Such breaks leave no trace in the activity log: check host, port, login and firewall.',

  'ask.period': 'Was it sent within the loaded period ({from} – {to})?',
  'ask.period.inside': 'Yes',
  'ask.period.inside.then': 'Go on with the stream.',
  'ask.period.outside': 'No, earlier or later',
  'ask.period.outside.then':
    'Export that day and import it; beyond the retention time only your own logs are left.',
  'ask.period.unknown': 'Not known',
  'ask.period.unknown.then': 'Find the day in your own system first.',

  'ask.stream': 'Was it sent through one of the loaded sources ({streams})?',
  'ask.stream.loaded': 'Yes',
  'ask.stream.loaded.then': 'Go on with the spelling of the address.',
  'ask.stream.other': 'No, through another stream, account or service',
  'ask.stream.other.then': 'Export its log and import it.',

  'ask.spelling': 'Is this exactly the address the message was sent to?',
  'ask.spelling.same': 'Yes, letter by letter',
  'ask.spelling.same.then': 'Then ask support about this recipient and day.',
  'ask.spelling.different': 'No, or there are several spellings',
  'ask.spelling.different.then': 'Search for the other spelling, or for the domain alone.',
} as const;
