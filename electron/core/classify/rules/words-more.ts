import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

/** The commonest sentences in Polish, Czech, Dutch, Swedish, Danish, Turkish and Ukrainian. */
export const WORDS_MORE: readonly Rule[] = [
  {
    id: 'words-mailbox-full-more',
    reason: 'mailboxfull',
    words: phrases(`
      skrzynka pelna / skrzynka jest pelna / skrzynka odbiorcy jest pelna / przekroczono limit miejsca
      przepelniona / schranka je plna / plna schranka / prekrocena kvota / postvak is vol
      mailbox is vol / postvak vol / quotum overschreden / brevladan ar full / inkorgen ar full
      postkassen er fuld / posta kutusu dolu / kota asildi / kotasi dolu / скринька переповнена
      скриньку переповнено
    `),
  },
  {
    id: 'words-user-unknown-more',
    reason: 'userunknown',
    words: phrases(`
      nie ma takiego uzytkownika / nieznany uzytkownik / nieznany adres / nieznany odbiorca
      konto nie istnieje / adres nie istnieje / odbiorca nie istnieje / skrzynka nie istnieje
      brak takiego uzytkownika / neznamy uzivatel / uzivatel neexistuje / uzivatel neznamy
      adresa neexistuje / schranka neexistuje / adresat neznamy / gebruiker onbekend
      onbekende gebruiker / ontvanger onbekend / adres bestaat niet / gebruiker bestaat niet
      mailbox bestaat niet / mottagaren finns inte / okand mottagare / okand anvandare
      adressen finns inte / ukendt modtager / ukendt bruger / findes ikke / kullanici bulunamadi
      alici bulunamadi / boyle bir kullanici yok / gecersiz alici / користувача не знайдено
      користувач не існує / скринька не існує / адреса не існує / невідомий користувач
    `),
    none: phrases('domena / domein / doman / nadawc'),
  },
  {
    id: 'words-spam-more',
    reason: 'spamdetected',
    words: phrases(`
      skrappost / uonsket post / istenmeyen posta / nevyzadana posta / niechciana poczta
      ongewenste e-mail
    `),
  },
];
