import { commandIn, remoteMtaIn } from '../draft.ts';
import type { RecipientDraft } from '../draft.ts';
import type { Mail } from '../mail.ts';
import { diagnose } from '../text/diagnosis.ts';
import type { NamedRecipient } from '../text/candidate.ts';
import { recipientsInText } from '../text/recipients.ts';
import { codesIn, mostTelling } from '../codes.ts';
import { addressList, ownAddresses } from '../mail.ts';
import { headerAll } from '../mime/headers.ts';

const MOST_TO_FILL = 50;

/**
 * Adds to machine-readable drafts what only the human-readable text says: the recipient where the
 * fields name none, and the words about each recipient as further context.
 */
export function fillFromText(
  mail: Mail,
  drafts: readonly RecipientDraft[],
): readonly RecipientDraft[] {
  if (drafts.length > MOST_TO_FILL) return drafts;
  const text = mail.text().report;
  const found = recipientsInText(text.lines, ownAddresses(mail));
  const failed =
    drafts.length === 1
      ? addressList(headerAll(mail.root.headers, 'x-failed-recipients').join(', '))
      : [];
  const named = drafts.map((draft, index): RecipientDraft => {
    if (
      draft.address.includes('@') ||
      (draft.address !== '' && draft.address[0] !== '/' && draft.address[0] !== '|')
    )
      return draft;
    const address = failed[index] ?? found[index]?.address ?? found[0]?.address;
    return address === undefined ? draft : { ...draft, address };
  });
  const places = named.map((draft) => placeOf(draft, found, text.lines));
  const diagnoses = diagnose(text, places);
  return named
    .filter((draft) => draft.address !== '')
    .map((draft, index) => {
      const diagnosis = diagnoses[index];
      if (diagnosis === undefined) return draft;
      const said = diagnosis.diagnostic;
      const bare = draft.diagnostic === null && said !== null;
      const codes = codesIn(diagnosis.lines);
      return {
        ...draft,
        context: [...draft.context, ...(said === null ? [] : [said]), ...diagnosis.context],
        status: mostTelling([draft.status, codes.status]),
        replyCode: draft.replyCode ?? codes.replyCode,
        diagnostic: draft.diagnostic ?? said,
        command: draft.command ?? commandIn(said ?? ''),
        remoteMta: draft.remoteMta ?? (bare ? remoteMtaIn(said) : null),
        evidence: bare ? [...diagnosis.evidence, ...draft.evidence] : draft.evidence,
      };
    });
}

function placeOf(
  draft: RecipientDraft,
  found: readonly NamedRecipient[],
  lines: readonly string[],
): NamedRecipient {
  const wanted = draft.address.toLowerCase();
  const known = found.find((one) => one.address.toLowerCase() === wanted);
  if (known !== undefined) return known;
  const at = lines.findIndex((line) => line.toLowerCase().includes(wanted));
  return { address: draft.address, originalAddress: null, at, sure: true };
}
