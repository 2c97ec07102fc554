import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

/** German words. */
export const WORDS_DE: readonly Rule[] = [
  {
    id: 'words-mailbox-full-de',
    reason: 'mailboxfull',
    words: phrases(`
      postfach ist voll / postfach voll / postfach des empfangers ist voll / mailbox ist voll
      mailbox voll / postfach * voll / speicherplatz * erschopft / speicherplatz uberschritten
      kontingent uberschritten / kontingent erschopft / quota uberschritten / quote uberschritten
      speicherlimit / uber dem limit / kein speicherplatz / postfachgrosse / postfach ist uberfullt
      postfach * uberfullt
    `),
  },
  {
    id: 'words-account-suspended-de',
    reason: 'suspend',
    words: phrases(`
      konto gesperrt / konto ist gesperrt / konto deaktiviert / konto ist deaktiviert / postfach gesperrt
      postfach ist gesperrt / postfach deaktiviert / mailbox gesperrt / benutzer gesperrt
      adresse gesperrt / empfanger gesperrt / postfach ist deaktiviert / inaktiv
    `),
  },
  {
    id: 'words-user-unknown-de',
    reason: 'userunknown',
    words: phrases(`
      empfanger unbekannt / unbekannter empfanger / empfanger nicht gefunden / empfanger existiert nicht
      empfanger ist unbekannt / empfanger ungultig / ungultiger empfanger / ungultige empfanger
      benutzer unbekannt / unbekannter benutzer / benutzer existiert nicht / benutzer nicht gefunden
      adresse nicht gefunden / adresse existiert nicht / adresse ist nicht bekannt / adresse unbekannt
      unbekannte adresse / adresse * nicht gefunden / adresse wurde nicht gefunden / adresse ungultig
      ungultige adresse / ungultige empfangeradresse / kein solcher benutzer / kein postfach
      postfach existiert nicht / postfach * existiert nicht / postfach nicht gefunden
      mailbox existiert nicht / nicht verfugbar oder existiert nicht / konto existiert nicht
      e-mail-adresse * nicht vorhanden / empfangeradresse * nicht / nicht mehr gultig / kein konto
      konnte nicht gefunden werden / existiert hier nicht / teilnehmer unbekannt
    `),
    none: phrases('absender / domain / hostname'),
  },
  {
    id: 'words-sender-refused-de',
    reason: 'rejected',
    words: phrases(
      'absenderadresse / absender abgelehnt / absender * abgelehnt / absender unbekannt / absender nicht erlaubt / absender ist nicht berechtigt / absender gesperrt',
    ),
  },
  {
    id: 'words-host-unknown-de',
    reason: 'hostunknown',
    words: phrases(
      'domain existiert nicht / domane existiert nicht / domain nicht gefunden / domane nicht gefunden / unbekannte domain / unbekannter host / host nicht gefunden / domain unbekannt / domane * nicht gefunden / domain * existiert nicht',
    ),
  },
  {
    id: 'words-virus-de',
    reason: 'virusdetected',
    words: phrases('virus gefunden / viren / schadsoftware / schadprogramm / infizier'),
  },
  {
    id: 'words-too-large-de',
    reason: 'emailtoolarge',
    words: phrases(
      'nachricht zu gross / nachricht ist zu gross / mail zu gross / zu gross / zu groß / maximale grosse / maximale große / nachrichtengrosse / grossenbeschrankung / großenbeschrankung / grosse der nachricht / zulassige grosse / zulassige große',
    ),
  },
  {
    id: 'words-blocklist-de',
    reason: 'blocked',
    words: phrases(
      'sperrliste / schwarzen liste / schwarze liste / ihre ip / ip-adresse * gesperrt / gesperrte ip / blockliste / server * gesperrt',
    ),
  },
  {
    id: 'words-spam-de',
    reason: 'spamdetected',
    words: phrases(
      'als spam / spamverdacht / spam-verdacht / unerwunschte / werbung / spam erkannt / verdachtig',
    ),
  },
  {
    id: 'words-rate-de',
    reason: 'ratelimited',
    words: phrases(
      'zu viele nachrichten / zu viele verbindungen / zu viele empfanger / zu viele mails / zu schnell / sendelimit / zu haufig',
    ),
  },
  {
    id: 'words-expired-de',
    reason: 'expired',
    words: phrases(
      'zeituberschreitung / zeitlimit / verzogert / verspatet / noch nicht zugestellt / konnte nicht innerhalb / zustellversuche / antwortet nicht',
    ),
  },
  {
    id: 'words-network-de',
    reason: 'networkerror',
    words: phrases(
      'verbindung * fehlgeschlagen / verbindung abgelehnt / verbindung unterbrochen / keine verbindung / verbindung konnte nicht / nicht erreichbar / server * nicht erreichbar',
    ),
  },
  {
    id: 'words-policy-de',
    reason: 'policyviolation',
    words: phrases(
      'richtlinie / nicht erlaubt / nicht gestattet / zugriff verweigert / annahme verweigert / verboten / nicht zulassig',
    ),
  },
  {
    id: 'words-system-de',
    reason: 'systemerror',
    words: phrases(
      'interner fehler / systemfehler / serverfehler / vorubergehend nicht / temporarer fehler / spater erneut / versuchen sie es spater / uberlastet / wartungsarbeiten',
    ),
  },
];
