import { CALL_SOCKET } from '../../shared/contract/call-socket.ts';
import { askByRequest, expectAccessible, picture, sampleOpened } from './desk-actions.ts';
import { expect, test } from './desk.ts';

test('the desk opens without an error, a refused resource or a request to anywhere else', async ({
  page,
  running,
}) => {
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(running.origin) && !/^(data|blob):/.test(url)) elsewhere.push(url);
  });
  await page.goto(running.url);
  await expect(page.locator('#root')).not.toBeEmpty();
  await page.getByRole('button', { name: 'Try it with sample data' }).click();
  await sampleOpened(page);
  await expect(page.getByText('egor.frolov@kirov-metal.example').first()).toBeVisible();
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
});

test('the page is the one that users get, whatever built it', async ({ page, running }) => {
  await page.goto(running.url);
  const script = await page.locator('script[src]').first().getAttribute('src');
  const code = await (await page.request.get(new URL(script ?? '', page.url()).href)).text();
  expect(code).not.toContain('React DevTools');
});

test('what is typed is asked over one open socket, and by requests where that goes', async ({
  page,
  running,
}) => {
  const requests: string[] = [];
  const sent: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  let hangUp: () => Promise<void> = async () => {};
  await page.routeWebSocket(`**${CALL_SOCKET}`, (socket) => {
    if (sent.length > 0) {
      void socket.close();
      return;
    }
    const host = socket.connectToServer();
    hangUp = () => socket.close();
    socket.onMessage((message) => {
      sent.push(String(message));
      host.send(message);
    });
  });
  const asked = (by: readonly string[]): boolean =>
    by.some((one) => one.includes('search.recipients'));
  await page.goto(running.url);
  await page.getByRole('button', { name: 'Try it with sample data' }).click();
  await sampleOpened(page);
  const rows = page.locator('#rows');
  await expect(rows.locator('.outcome-chip').first()).toBeVisible();

  requests.length = 0;
  await page.locator('#search').fill('egor');
  await expect(rows).toHaveAttribute('data-query', 'egor');
  expect(asked(sent)).toBe(true);
  expect(asked(requests)).toBe(false);

  await hangUp();
  await page.locator('#search').fill('egor.fro');
  await expect(rows).toHaveAttribute('data-query', 'egor.fro');
  expect(asked(requests)).toBe(true);
});

test('the key leaves the address bar, and a reload stays in', async ({ page, running }) => {
  await page.goto(running.url);
  await expect(page).toHaveURL(`${running.origin}/`);
  await page.reload();
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('without the key there is nothing but a closed door', async ({ page, running }) => {
  const response = await page.goto(running.origin);
  expect(response?.status()).toBe(403);
  await expect(page.locator('body')).toContainText('Open the link that Deadletter printed');
});

test.describe('on a Russian system', () => {
  test.use({ systemLanguage: 'ru' });
  test('what the host says is Russian', async ({ page, running }) => {
    await page.goto(running.url);
    const message = await page.evaluate(async () => {
      const answer = await fetch('/rpc/case.open', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: 'unknown' }),
      });
      const { error } = (await answer.json()) as { readonly error: { readonly message: string } };
      return error.message;
    });
    expect(message).toMatch(/[а-яё]/);
  });
});

test('a host that does not answer is said, until it does', async ({ desk }) => {
  await askByRequest(desk);
  await desk.locator('.empty-desk').waitFor();
  await desk.route('**/rpc/**', (route) => route.abort());
  await desk.getByRole('button', { name: 'Try it with sample data' }).click();
  const lost = desk.getByRole('alert').filter({ hasText: 'does not answer any more' });
  await expect(lost).toBeVisible();
  await expect(desk.locator('.notice')).toHaveCount(1);
  await expect(desk.locator('.empty-desk')).toBeVisible();
  await expectAccessible(desk);
  await picture(desk, 'host-gone');
  await desk.unroute('**/rpc/**');
  await expect(lost).toHaveCount(0);
});

test('a window that cannot be drawn says so, and is loaded again', async ({ desk }) => {
  await askByRequest(desk);
  await desk.locator('.empty-desk').waitFor();
  await desk.route('**/rpc/case.info', (route) =>
    route.fulfill({ json: { ok: true, value: { name: 'Client A', counts: null } } }),
  );
  await desk.reload();
  await expect(desk.getByRole('heading', { name: 'This window has stopped' })).toBeVisible();
  await expectAccessible(desk);
  await picture(desk, 'window-stopped');
  await desk.unroute('**/rpc/case.info');
  await desk.getByRole('button', { name: 'Load the window again' }).click();
  await expect(desk.locator('.empty-desk')).toBeVisible();
});
