import type { NamedThing } from '../../../../shared/domain/reply.ts';
import { addressesIn } from './addresses.ts';
import { authenticationIn, domainsIn } from './authentication.ts';
import { listsInMarks } from './bit-masks.ts';
import { listIn } from './lists.ts';

const MOST = 10;
const MESSAGE_ID = /same message-id:? ?[[<]{0,2}([^\s<>[\]]{3,250})/i;
/** A look-up link shows what is listed: `…?ip=192.0.2.1`, `…/query/domain/example.com`. */
const LISTED_DOMAIN =
  /\/(?:query\/)?(?:dbl|domain)[/=?]{1,2}(?:domain=|query=)?([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6})/i;
const LIST_WORDS =
  /bl|list|spamcop|spamhaus|sorbs|cloudmark|prs\.|abusix|score|base|mailspike|karma|trust|talos|trend|fortiguard/;
const CHECK_WORDS = /dkim|spf|dmarc|\barc\b/;
const DOMAIN_WORDS = /domain|dkim|spf|dmarc|helo|\burl|allow sending|designate|allowed to send/;
const WORTH_A_LOOK =
  /\d\.\d|::|dkim|spf|dmarc|domain|helo|message-id|\bBL00|IPBL|AUP#|OFR|LPN|list|blocked|blacklist/i;

/** The reply proper, behind the sending server's `host mx.example said:`. */
function afterSaid(text: string): string {
  const said = text.lastIndexOf(' said: ');
  return said === -1 ? text : text.slice(said + 7);
}

function listsNamed(text: string, words: string): readonly string[] {
  const byName = LIST_WORDS.test(words) ? listIn(words) : null;
  const byMark = listsInMarks(text);
  return [...new Set(byName === null ? byMark : [byName, ...byMark])];
}

function unique(things: readonly NamedThing[]): readonly NamedThing[] {
  const seen = new Map<string, NamedThing>();
  for (const thing of things) {
    const key = `${thing.kind} ${thing.value.toLowerCase()}`;
    if (!seen.has(key)) seen.set(key, thing);
  }
  return [...seen.values()].slice(0, MOST);
}

/**
 * The things a reply names: the IP, netblock, domain, link or Message-ID that is limited or
 * listed, the lists, and the authentication results it prints. At most ten, each once.
 * `text` is one line (`replyLine`), `words` the same folded (`replyWords`).
 */
export function namedThings(text: string, words: string): readonly NamedThing[] {
  if (!WORTH_A_LOOK.test(text)) return [];
  const reply = afterSaid(text);
  const lists = listsNamed(text, words);
  const note = lists[0];
  const addresses = addressesIn(reply).map(({ value, netblock }): NamedThing => ({
    kind: netblock ? 'netblock' : 'ip',
    value,
    ...(note === undefined ? {} : { note }),
  }));
  const messageId = MESSAGE_ID.exec(reply)?.[1];
  const listed = note === undefined ? undefined : LISTED_DOMAIN.exec(reply)?.[1];
  return unique([
    ...addresses,
    ...(DOMAIN_WORDS.test(words) ? domainsIn(reply) : []),
    ...(listed === undefined
      ? []
      : [{ kind: 'domain', value: listed.toLowerCase(), note: note ?? '' } as const]),
    ...(messageId === undefined ? [] : [{ kind: 'message-id', value: messageId } as const]),
    ...lists.map((value) => ({ kind: 'blocklist', value }) as const),
    ...(CHECK_WORDS.test(words) ? authenticationIn(reply) : []),
  ]);
}
