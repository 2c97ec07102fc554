const ADDRESS = /[^\s<>;,"'()|[\]#]{1,64}@[^\s<>;,"'()|[\]#]{1,255}/g;

/** All addresses in one cell: `a@x`, `Name <a@x>`, `a@x;b@y`, `"a@x", 'b@y'`; each once. */
export function addressesIn(cell: string): readonly string[] {
  if (!cell.includes('@')) return [];
  const found = cell.slice(0, 65_536).match(ADDRESS) ?? [];
  return found.length < 2 ? found.map(bare) : [...new Set(found.map(bare))];
}

function bare(address: string): string {
  return address.replace(/^mailto:/i, '').replace(/\.$/, '');
}
