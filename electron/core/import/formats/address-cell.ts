import type { RecordSink } from '../format.ts';

const ADDRESS = /[^\s<>;,"'()|[\]#]{1,64}@[^\s<>;,"'()|[\]#]{1,255}/g;

/** All addresses in one cell: `a@x`, `Name <a@x>`, `a@x;b@y`, `"a@x", 'b@y'`; each once. */
export function addressesIn(cell: string): readonly string[] {
  if (!cell.includes('@')) return [];
  const found = cell.slice(0, 65_536).match(ADDRESS) ?? [];
  return found.length < 2 ? found.map(bare) : [...new Set(found.map(bare))];
}

/** The recipients in one cell; none after the record was rejected for want of any. */
export function recipientsIn(cell: string, sink: RecordSink): readonly string[] {
  const recipients = addressesIn(cell);
  if (recipients.length > 0) return recipients;
  if (cell === '') sink.reject('no-recipient');
  else sink.reject('bad-recipient', cell);
  return [];
}

function bare(address: string): string {
  return address.replace(/^mailto:/i, '').replace(/\.$/, '');
}
