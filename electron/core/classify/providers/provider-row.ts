/**
 * One mailbox provider, as text so that the tables stay readable: id, name, receiving domains
 * (a trailing `.*` stands for any public suffix: `yahoo.*`), endings of MX host names on a label
 * boundary, both separated by spaces, and the words that only this provider's servers write,
 * folded and separated by `|`.
 */
export type ProviderRow = readonly [
  id: string,
  name: string,
  domains: string,
  mx: string,
  says: string,
];
