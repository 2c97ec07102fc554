import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

/** English words about the message itself: virus, spam, size, form. */
export const WORDS_EN_CONTENT: readonly Rule[] = [
  {
    id: 'words-virus-en',
    reason: 'virusdetected',
    words: phrases(`
      virus / malware / trojan / infected / worm detected / clamav / ransomware / eicar
      malicious attachment / malicious file / malicious code / suspicious attachment
    `),
    none: phrases(`
      spam or virus
      virus.example / no virus / virus scanner failed / virus scanner error / anti-virus server
      virus scanning error / host is infected / ip is infected / antivirus unavailable
      infected with a / antivirus server
    `),
  },
  {
    id: 'words-attachment-en',
    reason: 'contenterror',
    owner: 'content',
    knowledge: 'rule-attachment',
    words: phrases(`
      illegal attachment / banned attachment / blocked attachment / forbidden attachment
      prohibited attachment / attachment type / attachment * not allowed
      attachment not allowed / attachments not allowed / attachment blocked
      attachment extension / file extension / unacceptable attachment / unallowed attachment
      potentially executable / executable content / executable attachment / disallowed file
      banned file / blocked file / content presents a potential security / banned name
      dangerous attachment / file type / encrypted archive / password protected / zip file
    `),
  },
  {
    id: 'words-too-large-en',
    reason: 'emailtoolarge',
    words: phrases(`
      message too large / message too big / message is too large / message is too big
      mail too large / email too large / too large / too big / message size / mail size
      email size / size limit / size exceed / exceeds size / exceeded * size / exceeds * size
      maximum size / max size / max message size / fixed maximum message size / fixed limit
      message length exceeds / exceeds limit set by recipient / exceeds maximum message
      exceeds the maximum / exceeds administrative limit / exceeds allowed / line limit exceeded
      maximum message / message exceeds / mail exceeds / exceed * maximum message size
      size of * message / oversized / over size / larger than / exceeds local size
      bytes * limit
    `),
    none: phrases(`
      mailbox / quota / line too / headers too large / header too large / header size / too many
      concurrent / rate / connections / number of messages / daily / hour
    `),
  },
  {
    id: 'words-spam-url-en',
    reason: 'spamdetected',
    owner: 'content',
    knowledge: 'rule-listed-url',
    words: phrases(`
      url rejected / link rejected
      spam url / blacklisted url / blocklisted url / blacklisted link / listed url
      url * listed / url * blacklist / url * block / uribl / surbl / malicious url
      malicious link / phishing / suspicious url / suspicious link / url in your message
      domain in your message / contains a link / bad url / bad link / url reputation
      link * blacklist / nature of the content and/or the links / nature of the content
      contains a url / contains url / unsafe link
    `),
  },
  {
    id: 'words-spam-en',
    reason: 'spamdetected',
    words: phrases(`
      spam / unsolicited / bulk mail / bulk email / |ube| / |uce| / junk / spamassassin
      content rejected / message content / content is not acceptable / content denied
      content reject / content filter / rejected * content / banned content / content blocked
      blocked content / unacceptable content / content analysis / content restriction
      prohibited content / offensive content / profanity / cloudmark / bogofilter / rspamd
      dspam / spamminess / scored as / score too high / score exceed / high score / mail filter
      message filter / message filtered / filtered by / gtube / looks like
      mail appears to be / advertis / identified as / classified as / considered as
      message rejected by / suspected / likely suspicious / rejected * bayes / ese violation
      message looks / suspicious message / resemble / our filters / flagged / unwanted / |scam|
      fraud
    `),
    none: phrases(`
      corrupt message
      anti-spam server / spam filter unavailable / antispam server / spam checker failed
      spamd unavailable / spam scanner
    `),
  },
  {
    id: 'words-malformed-en',
    reason: 'notcompliantrfc',
    words: phrases(`
      rfc compliant / rfc-compliant / rfc 5322 / rfc5322 / rfc 2822 / rfc2822 / rfc 822 / rfc822
      rfc 5321 / rfc5321 / rfc 821 / not compliant / non-compliant / noncompliant / non-rfc
      headers are not / multiple addresses in from / multiple * addresses in from
      missing a valid / missing from / missing header / missing message-id / missing date
      missing required header / no from header / from header / from: header / duplicate header
      multiple subject / multiple from / bare lf / bare cr / bare linefeed / bare newline
      bare line feed / stray linefeed / see http://pobox.com/~djb/docs/smtplf.html
      line too long / lines too long / line length / message has lines / message-id / message id
      invalid header / malformed header / header line / bad header / improper header
      illegal header / 8-bit / 8 bit / 8bit / non-ascii / not ascii / header syntax
      syntax error in header / syntactically invalid / date header / invalid date / from line
      forged header
    `),
    none: phrases(`
      improper use
      rfc822; / smtputf8 / recipient address / rfc 1893 / duplicated message-id / media
      recipient
    `),
  },
  {
    id: 'words-content-form-en',
    reason: 'contenterror',
    words: phrases(`
      malformed / |mime| / improper use of 8-bit / charset / character set / character encoding
      headers too large / header too large / header size / header too long / headers too long
      too many headers / content-type / content type / media error / media not supported
      conversion / message format / bad format / invalid format / corrupt / unsupported content
      empty message / empty body / no subject / blank subject / empty subject / smtputf8
      internationalized / winmail / message body / too many parts / deeply nested
      duplicate message-id / unparsable / unable to parse / can't parse / encoding / charsets
      improper
    `),
    none: phrases(`
      improper sequence / command
    `),
  },
];
