import { create } from 'zustand';
import type { Output } from '../../shared/contract/api.ts';
import type { WireError } from '../../shared/contract/errors.ts';
import { ask } from './core.ts';
import { usePreferences } from './preferences.ts';

interface AddressListState {
  readonly text: string;
  /** Stays while single addresses of it are looked at. */
  readonly result: Output<'search.list'> | null;
  readonly problem: WireError | null;
  readonly going: boolean;
}

const NOTHING: AddressListState = { text: '', result: null, problem: null, going: false };

export const useAddressList = create<AddressListState>(() => NOTHING);

/** The longest list that is asked for, in characters. */
const LONGEST = 20_000_000;

export function putList(text: string): void {
  useAddressList.setState({ text: text.slice(0, LONGEST), result: null, problem: null });
}

/** Lines that are looked at to tell a list from a search. */
const LOOKED_AT = 200;

/** Whether two lines at least begin with an address: those of a mail's header or of a reply do not. */
export const isList = (text: string): boolean =>
  text.split(/[\r\n]+/, LOOKED_AT).filter((line) => /^[^\s@]{1,80}@[^\s@]{1,300}/.test(line.trim()))
    .length > 1;

/** Asks for the state of each address in the list. */
export async function checkList(): Promise<void> {
  const { text: addresses } = useAddressList.getState();
  if (addresses.trim() === '') return;
  useAddressList.setState({ going: true, problem: null });
  const { language } = usePreferences.getState();
  const reply = await ask('search.list', { addresses, language });
  if (useAddressList.getState().text !== addresses) return;
  useAddressList.setState(
    reply.ok ? { going: false, result: reply.value } : { going: false, problem: reply.error },
  );
}

export const anotherList = (): void => useAddressList.setState(NOTHING);

/** What was said of the addresses may no longer hold. */
export const doubtList = (): void => useAddressList.setState({ result: null });
