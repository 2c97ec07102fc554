import { beforeEach, expect, it, vi } from 'vitest';
import { connect } from '../../../renderer/stores/core.ts';
import { start } from '../../../renderer/stores/live.ts';
import { loadPreferences } from '../../../renderer/stores/preferences.ts';
import { resetQuery, typeQuery, useQuery } from '../../../renderer/stores/query.ts';
import { closeRecipient, useRecipient } from '../../../renderer/stores/recipient.ts';
import { goTo, useWindow } from '../../../renderer/stores/window.ts';
import { fakeCarrier } from '../fake-api.ts';

const view = { place: 'sources', query: 'provider:yandex', recipient: 'anna.petrova@example.ru' };

async function startWith(lastView: object): Promise<void> {
  connect(fakeCarrier({ settings: { lastView: { ...view, ...lastView } } }));
  await loadPreferences();
  await start();
}

beforeEach(() => {
  resetQuery();
  closeRecipient();
  goTo('desk');
});

it('begins where the same case was left', async () => {
  const info = await fakeCarrier().call('case.info', {});
  await startWith(info.ok ? { case: info.value.location } : {});
  expect(useQuery.getState().text).toBe(view.query);
  expect(useRecipient.getState().recipient).toBe(view.recipient);
  expect(useWindow.getState().place).toBe('sources');
});

it('takes nothing of one case into another', async () => {
  await startWith({ case: '/somebody/else.deadletter' });
  expect(useQuery.getState().text).toBe('');
  expect(useRecipient.getState().recipient).toBeNull();
  expect(useWindow.getState().place).toBe('desk');
});

it('takes nobody away from what was typed while the case was opened', async () => {
  const carrier = fakeCarrier({ settings: { lastView: view } });
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  connect({
    ...carrier,
    call: async (method, input) => {
      if (method !== 'settings.get') await opened;
      return carrier.call(method, input);
    },
  });
  const started = start(loadPreferences());
  await vi.waitFor(() => expect(useQuery.getState().text).toBe(view.query));
  typeQuery('boris');
  open();
  await started;
  expect(useQuery.getState().text).toBe('boris');
  expect(useRecipient.getState().recipient).toBeNull();
  expect(useWindow.getState().place).toBe('desk');
});

it('does not take the place of what was typed before the settings were there', async () => {
  connect(fakeCarrier({ settings: { lastView: view } }));
  const settings = loadPreferences();
  typeQuery('boris');
  await start(settings);
  expect(useQuery.getState().text).toBe('boris');
  expect(useWindow.getState().place).toBe('desk');
});
