import { beforeEach, expect, it, vi } from 'vitest';
import { connect } from '../../../renderer/stores/core.ts';
import { copyVerdict, saveReport } from '../../../renderer/stores/handover.ts';
import { answer, closeRecipient, openRecipient } from '../../../renderer/stores/recipient.ts';
import { fakeCarrier } from '../fake-api.ts';
import type { FakeCarrier } from '../fake-api.ts';

vi.mock('../../../renderer/ui/clipboard.ts', () => ({ copyText: vi.fn() }));
vi.mock('../../../renderer/ui/save-text.ts', () => ({ saveText: vi.fn() }));

let carrier: FakeCarrier;
beforeEach(() => {
  carrier = fakeCarrier();
  connect(carrier);
  closeRecipient();
});

it('hands over the verdict that is shown: of this message, with these answers', async () => {
  const shown = { recipient: 'anna.petrova1@example.org', message: '<2@shop.example>' };
  await openRecipient(shown.recipient, shown.message);
  answer('spam-folder', 'found');
  const expected = { ...shown, answers: { 'spam-folder': 'found' } };
  await copyVerdict('text', false);
  await saveReport('esp', 'html', true);
  for (const method of ['recipient.copy', 'recipient.report']) {
    const call = carrier.calls.find((one) => one.method === method);
    expect(call?.input).toMatchObject(expected);
  }
});

it('hands over nothing where nobody is shown', async () => {
  await copyVerdict('text', false);
  expect(await saveReport('client', 'html', false)).toBe(false);
  expect(carrier.calls).toEqual([]);
});
