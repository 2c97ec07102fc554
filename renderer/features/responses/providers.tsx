import type { ReactNode } from 'react';
import type { ResponseExplained } from '../../../shared/contract/api.ts';
import { filterText } from '../../query/tokens.ts';
import { showOnDesk } from '../../stores/responses.ts';
import { useResponseText } from '../../text/use-response-text.ts';
import { useWords } from '../../text/use-text.ts';
import { ScrollGroup } from '../../ui/scroll-group.tsx';

const MOST = 12;

/** Whose servers say so, and how much of it each. */
export function Providers({ detail }: { readonly detail: ResponseExplained }): ReactNode {
  const { number } = useWords();
  const { r, share } = useResponseText();
  const { allProviders, providerCount, count, period, query } = detail;
  const shown = allProviders.slice(0, MOST);
  const more = providerCount - shown.length;
  if (shown.length === 0) return null;
  return (
    <section className="response-part">
      <h3>{r('providers')}</h3>
      <ScrollGroup className="table-frame" label={r('providers')}>
        <table className="table response-providers">
          <thead>
            <tr>
              <th scope="col">{r('provider')}</th>
              <th scope="col" className="end">
                {r('column.replies')}
              </th>
              <th scope="col" className="end">
                {r('column.share')}
              </th>
              <th scope="col" className="end">
                {r('column.recipients')}
              </th>
              {period === null ? null : (
                <>
                  <th scope="col" className="end">
                    {r('column.before')}
                  </th>
                  <th scope="col" className="end">
                    {r('column.now')}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((provider) => (
              <tr key={provider.key}>
                <th scope="row">
                  <button
                    type="button"
                    className="link"
                    onClick={() => showOnDesk(`${query} ${filterText('provider', provider.key)}`)}
                  >
                    {provider.name}
                  </button>
                </th>
                <td className="end">{number(provider.count)}</td>
                <td className="end">{share(provider.count, count)}</td>
                <td className="end">{number(provider.recipients)}</td>
                {period === null ? null : (
                  <>
                    <td className="end">{number(provider.before)}</td>
                    <td className="end">{number(provider.now)}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollGroup>
      {more > 0 ? <p className="quiet small">{r('more-providers', { count: more })}</p> : null}
    </section>
  );
}
