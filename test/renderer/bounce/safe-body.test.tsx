import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SafeBody } from '../../../renderer/features/bounce/safe-body.tsx';
import { fakeReport } from '../fake-report.ts';

const hostile = '<script>alert(1)</script><img src="https://tracker.example/x.gif">';
const only = { ...fakeReport, anatomy: { ...fakeReport.anatomy, text: null }, safeHtml: hostile };

describe('the HTML of a mail', () => {
  it('is shown only in a frame that may do nothing, under a policy of its own', () => {
    const page = renderToStaticMarkup(<SafeBody view={only} />);
    expect(page).toContain('sandbox=""');
    expect(page).toContain('default-src &#x27;none&#x27;');
    expect(page.replaceAll(/srcDoc="[^"]*"/gi, '')).not.toContain('tracker.example');
    expect(page).not.toContain('<script>');
  });

  it('comes after the text where there is one', () => {
    const page = renderToStaticMarkup(<SafeBody view={fakeReport} />);
    expect(page).not.toContain('<iframe');
    expect(page).toContain('This is the mail system');
  });

  it('lists its links as text that leads nowhere', () => {
    const page = renderToStaticMarkup(<SafeBody view={fakeReport} />);
    expect(page).toContain('https://help.yandex.example/550');
    expect(page).not.toContain('<a ');
  });
});
