import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ReportView } from '../../../shared/contract/api.ts';
import { useWords } from '../../text/use-text.ts';

const POLICY =
  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'\">";

/** Text first; the HTML on request, in a frame that may do nothing; links as text, never to be followed. */
export function SafeBody({ view }: { readonly view: ReportView }): ReactNode {
  const { t } = useWords();
  const { anatomy, safeHtml, links } = view;
  const [html, setHtml] = useState(anatomy.text === null && safeHtml !== null);
  return (
    <>
      {safeHtml === null ? null : (
        <div className="segments" role="group" aria-label={t('bounce.tab.text')}>
          <button type="button" aria-pressed={!html} onClick={() => setHtml(false)}>
            {t('bounce.as-text')}
          </button>
          <button type="button" aria-pressed={html} onClick={() => setHtml(true)}>
            HTML
          </button>
        </div>
      )}
      {html && safeHtml !== null ? (
        <iframe
          className="safe-frame"
          title={t('bounce.html')}
          sandbox=""
          referrerPolicy="no-referrer"
          srcDoc={POLICY + safeHtml}
        />
      ) : (
        <pre className="boxed body-text">{anatomy.text ?? t('bounce.no-text')}</pre>
      )}
      {links.length === 0 ? null : (
        <section>
          <h3>{t('bounce.links', { count: links.length })}</h3>
          <p className="quiet">{t('bounce.links-note')}</p>
          <ul className="inert-links">
            {links.map((link) => (
              <li key={link} className="mono">
                {link}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
