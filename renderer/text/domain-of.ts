/** The domain of an address in lower case, empty where there is no @. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at === -1 ? '' : address.slice(at + 1).toLowerCase();
}

/** Whether the name of a provider tells more than the address does already. */
export const namesProvider = (name: string, address: string): boolean =>
  name !== '' && name.toLowerCase() !== domainOf(address);
