import type { Classification, ReplyInput } from '../../../../../shared/domain/reply.ts';

/** Templates remembered at a time. */
const MOST = 20_000;

/** Ids of queues and sessions: letters and digits mixed, long, and no code of a known family looks like them. */
const SERIAL =
  /(?<![\w./@-])(?=[a-z0-9-]{0,40}\d)(?=[a-z0-9-]{0,40}[a-z])[a-z0-9-]{10,60}(?:\.\d{1,4})?(?![\w./@:-])/gi;

/**
 * Classifies replies that differ only in the recipient's address and in serial numbers once: servers
 * put one into nearly every reply. Where one of those decided, or is what the reply names, each is read itself.
 */
export function rememberReplies(
  classify: (input: ReplyInput) => Classification,
): (input: ReplyInput, recipient: string, provider: string) => Classification {
  let known = new Map<string, Classification>();
  return (input, recipient, provider) => {
    const { text } = input;
    if (text.length < 12 || text.length > 2000) return classify(input);
    const template = text.replaceAll(recipient, '@').replaceAll(SERIAL, '#');
    if (template === text) return classify(input);
    const key = `${provider}\n${input.action ?? ''}\n${input.status ?? ''}\n${input.replyCode ?? ''}\n${input.vendorLabel ?? ''}\n${template}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const classification = classify(input);
    const isGeneral =
      classification.named.every(({ value }) => template.includes(value)) &&
      (classification.matched === null || template.includes(classification.matched));
    if (isGeneral) {
      if (known.size >= MOST) known = new Map();
      known.set(key, classification);
    }
    return classification;
  };
}
