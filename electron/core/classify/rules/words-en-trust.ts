import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

/** English words about lists, reputation, speed and policy. */
export const WORDS_EN_TRUST: readonly Rule[] = [
  {
    id: 'words-greylisting-en',
    reason: 'ratelimited',
    owner: 'receiver-system',
    disposition: 'retry',
    knowledge: 'rule-greylisting',
    words: phrases(`
      greylist / graylist / grey-list / gray-list / greylisting / postgrey / grey listed
      first time we see / first contact / unknown triplet
      try again in * minutes and * accepted
    `),
  },
  {
    id: 'words-recipient-rate-en',
    reason: 'ratelimited',
    owner: 'recipient',
    disposition: 'retry',
    knowledge: 'rule-recipient-rate',
    words: phrases(`
      is receiving mail at a rate / is receiving mail too quickly / receiving email too quickly
      receiving mail too quickly / receiving messages too / recipient has exceeded message rate
      recipient has exceeded their limit
      exceeded the limit for the number of messages they can / messages they can receive per
      too many recent messages / recipient has received too many / recipient received too many
      mailbox * receiving too many / recipient limit per hour / too much mail to
      too many messages for this recipient / user is receiving
    `),
  },
  {
    id: 'words-connections-en',
    reason: 'ratelimited',
    owner: 'sender-setup',
    knowledge: 'rule-too-many-connections',
    words: phrases(`
      too many connections / too many concurrent / too many simultaneous / too many sessions
      too many open / too many smtp / concurrent connections / simultaneous connections
      simultaneous sessions / connection limit / connection rate / connections per
      connection count / maximum number of connections / max number of connections
      maximum connections / max connections / connection frequency / number of connections
      exceeded connections / exceeded max / max message per connection / messages per connection
      message per connection / messages per session / too many messages * connection
      too many messages in * session / too many mails * session / connection refused * rate
      connecting too / too fast / multiple connections / per connection / limit per session
    `),
    none: phrases(`
      connection refused by
    `),
  },
  {
    id: 'words-recipients-per-message-en',
    reason: 'ratelimited',
    owner: 'sender-setup',
    disposition: 'retry',
    knowledge: 'rule-too-many-recipients',
    words: phrases(`
      too many recipients / too many rcpt / exceeded the maximum number of recipients
      maximum recipients / max recipients / recipient limit exceeded / recipients limit
      too many addressees / only one recipient / one recipient at a time / number of recipients
      maximum number of recipients / exceeds maximum recipients / recipient count
      recipients per / multiple recipients not
    `),
    none: phrases(`
      invalid recipients / unknown / bad recipients
    `),
  },
  {
    id: 'words-invalid-recipients-en',
    reason: 'badreputation',
    owner: 'sender-reputation',
    knowledge: 'rule-too-many-unknown',
    words: phrases(`
      too many invalid recipients / too many unknown / too many bad / too many invalid
      too many rejected recipients / too many nonexistent / too many non-existent
      excessive unknown / excessive bad / namespace mining / directory harvest / harvest attack
      dictionary attack / too many failed recipients / too many errors from your
      exceeded bad recipient / high number of invalid
    `),
  },
  {
    id: 'words-quota-sender-en',
    reason: 'ratelimited',
    owner: 'sender-setup',
    disposition: 'retry',
    knowledge: 'rule-sending-quota',
    words: phrases(`
      relay quota / sending quota / daily quota / hourly quota / daily sending / sending limit
      hourly limit / daily limit / outgoing quota / smtp quota / sender quota
      daily user sending / message quota / messages per hour / messages per day
      emails per hour / exceeded the max emails / max defers and failures / submission quota
      outbound limit / messages sent per
    `),
  },
  {
    id: 'words-rate-en',
    reason: 'ratelimited',
    words: phrases(`
      rate limit / rate-limit / ratelimit / rate limited / throttl / rate control
      rate exceeded / sending rate / delivery rate / message rate / mail rate / unusual rate
      unusual amount / excessive rate / excessive volume / unexpected volume / unusual volume
      high volume / volume limit / volume exceeded / exceeded the rate / exceeds the rate
      too many messages / too many emails / too many mails / too many mail / too much mail
      too many requests / too many transactions / too many commands / too frequent / too quickly
      sending too / slow down / frequency limited / frequency limit / message limit
      messages limit / limit exceeded / exceeded limit / excessive / temporarily deferred due to
      temporarily rate / temporarily limited / sent too many / reached the limit / max rate
      maximum rate / mail flood / |flood / deferred due to / spam rate / reach max
      reached the maximum
    `),
    none: phrases(`
      storage limit / storage quota / mailbox is full / blocks limit
      mailbox limit / mailbox size / thread limit
      line limit / size limit / hop / line length / errors / too many received / too many parts
      too many loops / excessive header / exceeded limit of * size / retry time / reputation
      url / retry limit
    `),
  },
  {
    id: 'words-errors-en',
    reason: 'ratelimited',
    owner: 'sender-setup',
    disposition: 'retry',
    knowledge: 'rule-too-many-errors',
    words: phrases(`
      too many errors / error limit exceeded / too many bad commands / too many syntax
      too many protocol errors / too many failed commands / too many unrecognized commands
      too much errors
    `),
  },
  {
    id: 'words-reputation-en',
    reason: 'badreputation',
    words: phrases(`
      low reputation / poor reputation / bad reputation / reputation of the sending
      reputation is / ip reputation / domain reputation / sender reputation / reputation score
      reputation block / reputation filter / reputation / senderscore / sender score
      senderbase / sender base / poor email sending / history of spam / user complaints
      complaints / trustworth / untrusted / trusted source / talosintelligence
      trend micro email reputation / brightmail reputation / ironport / unacceptable risk
      suspicious activity / suspicious due to the / abusive host / poor sender / bad sending
      negative score / sending history
    `),
    none: phrases(`
      file reputation / url reputation / complaints to / spf
    `),
  },
];
