import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { ResponseExplained } from '../../../shared/contract/api.ts';
import { filterText } from '../../query/tokens.ts';
import { showOnDesk } from '../../stores/responses.ts';
import { useResponseText } from '../../text/use-response-text.ts';
import { useWords } from '../../text/use-text.ts';

type Named = ResponseExplained['named'][number];

/** Things of one kind that are shown. */
const MOST = 12;

/** What the replies name, by kind, each kind with what to do about it. */
export function NamedThings({ detail }: { readonly detail: ResponseExplained }): ReactNode {
  const { r } = useResponseText();
  const { named, namedExact } = detail;
  // Things of one kind with one advice stand together.
  const groups = new Map<string, Named[]>();
  for (const thing of named) {
    const key = `${thing.kind} ${thing.advice}`;
    groups.set(key, [...(groups.get(key) ?? []), thing]);
  }
  return (
    <section className="response-part">
      <h3>{r('named')}</h3>
      {named.length === 0 ? <p className="quiet">{r('named.none')}</p> : null}
      {[...groups].map(([key, things]) => (
        <Fragment key={key}>
          <ul className="response-named">
            {things.slice(0, MOST).map((thing) => (
              <NamedThing key={`${thing.kind} ${thing.value}`} thing={thing} query={detail.query} />
            ))}
          </ul>
          <p className="response-do">
            {things.length > MOST
              ? `${r('more-providers', { count: things.length - MOST })}. `
              : ''}
            {things[0]?.advice}
          </p>
        </Fragment>
      ))}
      {namedExact ? null : <p className="quiet small">{r('named.some')}</p>}
    </section>
  );
}

function NamedThing({
  thing,
  query,
}: {
  readonly thing: Named;
  readonly query: string;
}): ReactNode {
  const { number } = useWords();
  const { r } = useResponseText();
  const { kind, value, note, count } = thing;
  const words = (
    <>
      <span className="quiet">{r(`named.${kind}`)}</span> <span className="mono">{value}</span>
      {note === undefined || note === '' ? null : <span className="quiet"> {note}</span>}
      <span className="response-count"> {number(count)}</span>
    </>
  );
  // A list's proper name and a check are our words, not the server's: no query finds them.
  const isWritten = kind !== 'blocklist' && kind !== 'authentication';
  return (
    <li>
      {isWritten ? (
        <button
          type="button"
          className="response-thing"
          title={r('named.show', { value })}
          onClick={() => showOnDesk(`${query} ${filterText('reply', value)}`)}
        >
          {words}
        </button>
      ) : (
        <span className="response-thing">{words}</span>
      )}
    </li>
  );
}
