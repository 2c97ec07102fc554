import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

/** Italian words. */
export const WORDS_IT: readonly Rule[] = [
  {
    id: 'words-mailbox-full-it',
    reason: 'mailboxfull',
    words: phrases(`
      casella piena / casella e piena / casella * piena / casella di posta piena / cassetta postale piena / cassetta postale e piena / quota superata / quota * superata / spazio esaurito / spazio * esaurito / superato la quota / limite di spazio / mailbox piena
      posta in arrivo * piena / cartella * piena
    `),
  },
  {
    id: 'words-account-suspended-it',
    reason: 'suspend',
    words: phrases(
      'casella * disabilitata / casella * sospesa / casella * bloccata / account * disabilitato / account * sospeso / account * bloccato / utente * disabilitato / utente sospeso / casella inattiva / casella * disattivata / account * disattivato',
    ),
  },
  {
    id: 'words-user-unknown-it',
    reason: 'userunknown',
    words: phrases(`
      utente sconosciuto / utente inesistente / utente non trovato / utente non esiste / destinatario sconosciuto
      destinatario inesistente / destinatario non trovato / destinatario non valido / indirizzo inesistente
      indirizzo sconosciuto / indirizzo non trovato / indirizzo non valido / indirizzo * non valido
      indirizzo * inesistente / indirizzo * non esiste / casella inesistente / casella non trovata / casella * inesistente
      casella * non esiste / casella postale sconosciuta / account inesistente / account non esiste / impossibile trovare * indirizzo
      indirizzo di posta elettronica * non trovato / indirizzo * non e stato trovato / non e stato possibile trovare
    `),
    none: phrases('mittente / dominio'),
  },
  {
    id: 'words-sender-refused-it',
    reason: 'rejected',
    words: phrases(
      "mittente rifiutato / mittente non valido / mittente sconosciuto / mittente bloccato / mittente non autorizzato / indirizzo del mittente / indirizzo mittente / non e autorizzato a inviare / non si dispone dell'autorizzazione",
    ),
  },
  {
    id: 'words-host-unknown-it',
    reason: 'hostunknown',
    words: phrases(
      'dominio inesistente / dominio sconosciuto / dominio non trovato / dominio non esiste / dominio * inesistente / dominio * non trovato / host sconosciuto / host non trovato',
    ),
  },
  {
    id: 'words-virus-it',
    reason: 'virusdetected',
    words: phrases('virus rilevato / contiene un virus / virus trovato / infetto'),
  },
  {
    id: 'words-too-large-it',
    reason: 'emailtoolarge',
    words: phrases(
      'messaggio troppo grande / troppo grande / dimensione del messaggio / dimensioni del messaggio / dimensione massima / dimensioni massime / supera le dimensioni / limite di dimensione',
    ),
  },
  {
    id: 'words-blocklist-it',
    reason: 'blocked',
    words: phrases(
      'lista nera / black list / ip bloccato / ip * bloccato / il tuo ip / il vostro ip / indirizzo ip * bloccat / server bloccato',
    ),
  },
  {
    id: 'words-spam-it',
    reason: 'spamdetected',
    words: phrases(
      'rilevato come spam / considerato spam / posta indesiderata / indesiderat / messaggio rifiutato perche / sospetto',
    ),
  },
  {
    id: 'words-rate-it',
    reason: 'ratelimited',
    words: phrases(
      'troppe connessioni / troppi messaggi / troppi destinatari / troppe email / limite di invio / troppo velocemente',
    ),
  },
  {
    id: 'words-expired-it',
    reason: 'expired',
    words: phrases(
      'tempo scaduto / scaduto / in ritardo / ritardo nella consegna / non e ancora stato recapitato / non e stato consegnato entro / non risponde / timeout scaduto',
    ),
  },
  {
    id: 'words-network-it',
    reason: 'networkerror',
    words: phrases(
      'connessione rifiutata / connessione interrotta / impossibile connettersi / connessione fallita / irraggiungibile / connessione persa',
    ),
  },
  {
    id: 'words-policy-it',
    reason: 'policyviolation',
    words: phrases(
      'criteri / non consentito / non autorizzato / vietato / accesso negato / regola',
    ),
  },
  {
    id: 'words-system-it',
    reason: 'systemerror',
    words: phrases(
      'errore interno / errore di sistema / errore temporaneo / temporaneamente non / riprovare piu tardi / riprova piu tardi / servizio non disponibile / server occupato / sovraccarico / manutenzione',
    ),
  },
];
