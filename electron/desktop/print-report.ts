import { BrowserWindow, session } from 'electron';

const PARTITION = 'report';
/** A report has its own styles inside and nothing from anywhere else. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const URL_OF_REPORT = 'app://report/';

let turn: Promise<unknown> = Promise.resolve();

/** An HTML document as PDF (A4), printed in a hidden window without scripts, network or storage. */
export function printReport(html: string): Promise<Uint8Array> {
  const printed = turn.then(() => print(html));
  turn = printed.catch(() => {});
  return printed;
}

async function print(html: string): Promise<Uint8Array> {
  // Without the prefix `persist:` the partition lives in memory only.
  const { protocol, webRequest } = session.fromPartition(PARTITION);
  webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: url !== URL_OF_REPORT && !url.startsWith('data:image/') });
  });
  protocol.handle('app', () => {
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
    };
    return new Response(html, { headers });
  });
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition: PARTITION,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  });
  try {
    await window.loadURL(URL_OF_REPORT);
    return await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true });
  } finally {
    window.destroy();
    protocol.unhandle('app');
  }
}
