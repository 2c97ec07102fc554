import type { Mail } from '../mail.ts';
import { header } from '../mime/headers.ts';

const SUBJECT =
  /^(?:re:\s{0,3})?\W{0,4}(?:(?:please )?unsubscribe|un-?subscribe(?: me)?|remove(?: me)?|opt[- ]?out|отпи(?:сать|саться|ска|шите|сываюсь|шусь)|отказ от (?:подписки|рассылки)|abmelden|abbestellen|d(?:é|e)sabonn|désinscri|darse de baja|cancelar suscripción|cancella|disiscriv|配信停止|購読解除|退订|退訂)(?![\p{L}\d])/iu;
const ADDRESS =
  /^(?:[\w.+-]{0,60}[-.+_])?(?:unsub(?:scribe)?|list-unsubscribe|optout|opt-out|otpiska)(?:[-.+_=][^@]{0,200})?@/i;

/** True for a request to be taken off a list: by Apple's header, the address written to, or the subject. */
export function isUnsubscribe(mail: Mail): boolean {
  if ((header(mail.root.headers, 'x-apple-unsubscribe') ?? '').toLowerCase().startsWith('t'))
    return true;
  if (mail.to.length > 0 && mail.to.length < 3 && mail.to.some((address) => ADDRESS.test(address)))
    return true;
  return SUBJECT.test(mail.subject.trim()) && mail.subject.length < 80;
}
