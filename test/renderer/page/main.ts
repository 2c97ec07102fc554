import type { Settings } from '../../../shared/contract/api.ts';
import { mount } from '../../../renderer/mount.tsx';
import { fakeCarrier } from '../fake-api.ts';

const asked = new URLSearchParams(location.search);
const root = document.querySelector<HTMLElement>('#root');
const settings: Partial<Settings> = {
  language: asked.get('lang') === 'ru' ? 'ru' : 'en',
  theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
};
const carrier = fakeCarrier({
  rows: Number(asked.get('rows') ?? 100_000),
  empty: asked.has('empty'),
  settings,
});
Object.assign(window, { fake: carrier });
if (root !== null) mount(root, carrier);
