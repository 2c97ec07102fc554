import { phrases } from '../phrases.ts';
import type { Rule } from '../rule.ts';

/** French words. */
export const WORDS_FR: readonly Rule[] = [
  {
    id: 'words-mailbox-full-fr',
    reason: 'mailboxfull',
    words: phrases(`
      destinataire est plein / est pleine et ne peut / boite de reception est pleine
      boite pleine / boite du destinataire pleine / boite aux lettres pleine / boite aux lettres est pleine
      boite * est pleine / boite * pleine / messagerie pleine / messagerie est pleine / quota depasse
      quota est depasse / quota du destinataire / depassement de quota / quota de stockage / quota atteint
      espace disque insuffisant dans la boite / espace insuffisant
    `),
  },
  {
    id: 'words-account-suspended-fr',
    reason: 'suspend',
    words: phrases(`
      compte * bloque / compte * suspendu / compte * desactive / compte * ferme / compte inactif
      boite * desactivee / boite * suspendue / boite * bloquee / boite inactive / adresse * desactivee
      destinataire * bloque / compte archive / utilisateur desactive
    `),
  },
  {
    id: 'words-user-unknown-fr',
    reason: 'userunknown',
    words: phrases(`
      utilisateur inconnu / destinataire inconnu / adresse inconnue / adresse * inconnue
      utilisateur * inconnu / n'existe pas / adresse * destinataire invalide / destinataire invalide
      adresse invalide / adresse e-mail introuvable / adresse introuvable / destinataire introuvable
      utilisateur introuvable / introuvable / boite aux lettres inconnue / boite inexistante
      boite aux lettres inexistante / utilisateur inexistant / destinataire inexistant / adresse inexistante
      compte inexistant / aucun utilisateur / pas d'utilisateur / mauvaise adresse / adresse erronee
      adresse * incorrecte / adresse * incorrect / n'est plus valide / n'est pas valide / destinataire non valide
    `),
    none: phrases('expediteur / emetteur / domaine / serveur introuvable'),
  },
  {
    id: 'words-sender-refused-fr',
    reason: 'rejected',
    words: phrases(
      "emetteur invalide / expediteur * rejete / expediteur * invalide / expediteur inconnu / expediteur refuse / expediteur non autorise / adresse expediteur / adresse de l'expediteur / pas autorise a envoyer / n'etes pas autorise",
    ),
  },
  {
    id: 'words-host-unknown-fr',
    reason: 'hostunknown',
    words: phrases(
      "domaine inconnu / domaine inexistant / domaine introuvable / domaine n'existe pas / domaine * n'existe pas / hote inconnu / hote introuvable / serveur introuvable / domaine invalide",
    ),
  },
  {
    id: 'words-virus-fr',
    reason: 'virusdetected',
    words: phrases('virus detecte / contient un virus / logiciel malveillant / infecte'),
  },
  {
    id: 'words-too-large-fr',
    reason: 'emailtoolarge',
    words: phrases(
      'message trop volumineux / trop volumineux / message trop gros / trop grand / taille du message / taille maximale / taille maximum / depasse la taille / limite de taille',
    ),
  },
  {
    id: 'words-blocklist-fr',
    reason: 'blocked',
    words: phrases(
      'liste noire / adresse ip * bloquee / ip source bloquee / votre ip / votre serveur / ip bloquee / ip refusee / liste de blocage',
    ),
  },
  {
    id: 'words-spam-fr',
    reason: 'spamdetected',
    words: phrases(
      'pourriel / indesirable / considere comme / mail rejete / detecte comme spam / contenu refuse / spam detecte',
    ),
  },
  {
    id: 'words-rate-fr',
    reason: 'ratelimited',
    words: phrases(
      "trop de connexions / trop de messages / trop de destinataires / trop de mails / limite d'envoi / trop rapidement / trop d'envois",
    ),
  },
  {
    id: 'words-expired-fr',
    reason: 'expired',
    words: phrases(
      "delai depasse / delai d'attente / delai expire / retarde / remise du message * retardee / pas encore ete remis / n'a pas pu etre remis dans / ne repond pas / temps depasse / expire",
    ),
  },
  {
    id: 'words-network-fr',
    reason: 'networkerror',
    words: phrases(
      'connexion refusee / connexion impossible / connexion interrompue / connexion perdue / impossible de se connecter / injoignable / reseau indisponible',
    ),
  },
  {
    id: 'words-policy-fr',
    reason: 'policyviolation',
    words: phrases(
      'politique / strategie / non autorise / interdit / acces refuse / refuse par / regle',
    ),
  },
  {
    id: 'words-system-fr',
    reason: 'systemerror',
    words: phrases(
      'service refuse / veuillez essayer plus tard / reessayer plus tard / erreur interne / erreur systeme / erreur temporaire / temporairement indisponible / service indisponible / serveur occupe / serveur surcharge / maintenance',
    ),
  },
];
