import { Failure } from '../../../shared/contract/errors.ts';
import { run, transaction } from './connection.ts';
import type { WritableDatabase } from './connection.ts';
import { internedTexts } from './events/stored-event.ts';
import { tracksOf } from './events/track.ts';
import type { PlacedTrack } from './events/track.ts';
import { visibleEvents } from './events/visible.ts';
import { createKeyHasher } from './keys/key-hash.ts';
import { NAME_SALT } from './keys/salts.ts';
import { createReleases } from './release-texts.ts';
import { removeArchive } from './queries/archive.ts';
import { eachBlock, removeBlocks } from './queries/event-blocks.ts';
import { refreshTotals } from './queries/facets.ts';
import { KEY_SPACES, removeKeys } from './queries/keys.ts';
import type { KeyEntry } from './queries/keys.ts';
import {
  hasLooseReports,
  looseOfBlocks,
  refileRecipients,
  removeLooseReports,
  unfile,
  unfileRecipient,
} from './loose-reports.ts';
import { messageById, messageTracks, moveMessage, removeMessage } from './queries/messages.ts';
import { keySeed } from './queries/meta.ts';
import { removeUnusedDomain } from './queries/domains.ts';
import { recipientById, removeRecipient, updateRecipient } from './queries/recipients.ts';
import { buildSearchIndexes, dropSearchIndexes } from './queries/search-indexes.ts';
import { internedValue } from './queries/interned.ts';
import { replyMeaning } from './queries/replies.ts';
import { sourceById } from './queries/sources.ts';
import { forgetStreamNames } from './queries/stream-names.ts';
import { settleMessage } from './settle-message.ts';
import type { EventWords } from './settle-message.ts';
import { createTally } from './tally.ts';

/** From this many events on, indexes are built anew after the rows are gone. */
const BULK_EVENTS = 50_000;

/**
 * Removes a source and exactly what only it contributed, in one transaction: afterwards the workspace
 * is as if it had never been imported. Throws `not-found`.
 * @returns how many events are gone from the timelines' sources
 */
export function forgetSource(db: WritableDatabase, id: number): { readonly events: number } {
  return transaction(db, () => {
    const source = sourceById(db, id);
    if (source === undefined) throw new Failure('not-found');
    const { firstEvent, nextEvent } = source;
    const bulk = nextEvent - firstEvent >= BULK_EVENTS;
    const releases = createReleases();
    const tally = createTally();
    const keys: KeyEntry[] = [];
    const names: KeyEntry[] = [];
    const changed = new Set<number>();
    const touched = new Set<number>();
    const hasher = createKeyHasher(keySeed(db));
    const words: EventWords = {
      reply: (reply) => replyMeaning(db, reply),
      text: (text) => internedValue(db, 'text', text),
    };

    for (const block of eachBlock(db, { first: firstEvent, last: nextEvent - 1 })) {
      for (const track of tracksOf(block)) {
        changed.add(track.message);
        releases.head(track);
        for (const event of track.events) {
          for (const text of internedTexts(event)) releases.text(text);
          if (event.reply !== 0) releases.reply(event.reply);
        }
      }
    }
    if (hasLooseReports(db)) unfileConcerned();
    if (bulk) dropSearchIndexes(db);

    for (const message of changed) {
      const known = messageById(db, message);
      if (known === undefined) continue;
      touched.add(known.recipient);
      const before = messageTracks(db, message);
      const after = before.filter((track) => track.source !== id);
      const gone = before.filter((track) => track.source === id);
      forgetKeys(message, gone, after);
      for (const event of visibleEvents(before)) tally.add(event.type, event.at, -1);
      for (const event of visibleEvents(after)) tally.add(event.type, event.at, 1);
      if (after.length === 0) removeMessage(db, message);
      else {
        moveMessage(
          db,
          message,
          after.map(({ block }) => block),
        );
        settleMessage(db, message, after, words);
      }
    }

    removeLooseReports(db, firstEvent, nextEvent);
    removeBlocks(db, firstEvent, nextEvent);
    removeArchive(db, id);
    forgetStreamNames(db, id);
    run(db, 'DELETE FROM rejected WHERE source = ?', id);
    run(db, 'DELETE FROM report WHERE source = ?', id);
    run(db, 'DELETE FROM source WHERE id = ?', id);
    removeKeys(db, KEY_SPACES.message, keys);
    removeKeys(db, KEY_SPACES.name, names);
    if (bulk) buildSearchIndexes(db);
    refileRecipients(db, touched, words);
    settleRecipients();
    releases.apply(db, hasher);
    tally.save(db);
    refreshTotals(db);
    return { events: source.events };

    /** Loose reports of this source, and those of others that are filed with its messages. */
    function unfileConcerned(): void {
      for (const own of looseOfBlocks(db, firstEvent, nextEvent)) {
        for (const recipient of unfile(db, own, words)) touched.add(recipient);
      }
      for (const message of changed) {
        const known = messageById(db, message);
        if (known !== undefined) unfileRecipient(db, known.recipient, words);
      }
    }

    function forgetKeys(
      message: number,
      gone: readonly PlacedTrack[],
      after: readonly PlacedTrack[],
    ): void {
      const keptKeys = new Set(after.flatMap((track) => pairs(track.keys)));
      for (const pair of new Set(gone.flatMap((track) => pairs(track.keys)))) {
        if (keptKeys.has(pair)) continue;
        const [high, low] = pair.split(' ').map(Number);
        keys.push({ high: high!, low: low!, value: message });
      }
      const keptNames = new Set(after.flatMap((track) => track.names.map(({ text }) => text)));
      for (const text of new Set(gone.flatMap((track) => track.names.map((name) => name.text)))) {
        if (keptNames.has(text)) continue;
        hasher.text(text, NAME_SALT);
        names.push({ ...hasher.out, value: message });
      }
    }

    function settleRecipients(): void {
      const domains = new Set<number>();
      const goneKeys: KeyEntry[] = [];
      for (const recipient of touched) {
        if (updateRecipient(db, recipient) > 0) continue;
        const found = recipientById(db, recipient);
        if (found === undefined) continue;
        hasher.address(found.address);
        goneKeys.push({ ...hasher.out, value: recipient });
        domains.add(removeRecipient(db, recipient));
      }
      removeKeys(db, KEY_SPACES.recipient, goneKeys);
      for (const domain of domains) removeUnusedDomain(db, domain);
    }
  });
}

function pairs(keys: readonly number[]): string[] {
  const found: string[] = [];
  for (let i = 0; i < keys.length; i += 2) found.push(`${keys[i]} ${keys[i + 1]}`);
  return found;
}
