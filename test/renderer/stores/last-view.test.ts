import { beforeEach, expect, it } from 'vitest';
import { connect } from '../../../renderer/stores/core.ts';
import { start } from '../../../renderer/stores/live.ts';
import { loadPreferences } from '../../../renderer/stores/preferences.ts';
import { resetQuery, useQuery } from '../../../renderer/stores/query.ts';
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
