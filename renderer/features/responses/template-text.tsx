import { createElement, Fragment } from 'react';
import type { ReactNode } from 'react';
import type { ResponseCluster } from '../../../shared/domain/response.ts';
import type { ResponseKey } from '../../../shared/i18n/responses/texts.ts';
import { useResponseText } from '../../text/use-response-text.ts';

const PART = /(\{(?:ip|netblock|address|host|date|id|name|n)\})/;

const MARKED = { className: 'template-part' };

/** A template with what varies as words of its own; codes alone where there are no words. */
export function TemplateText({
  of,
}: {
  readonly of: Pick<ResponseCluster, 'template' | 'status' | 'replyCode'>;
}): ReactNode {
  const { r } = useResponseText();
  if (of.template === '') {
    const codes = [of.replyCode, of.status].filter((code) => code !== null).join(' ');
    return codes === '' ? <i>{r('no-words-at-all')}</i> : `${codes} (${r('no-words')})`;
  }
  const pieces: ReactNode[] = [];
  for (const [at, piece] of of.template.split(PART).entries()) {
    if (at % 2 === 0) pieces.push(piece);
    else pieces.push(createElement('span', MARKED, r(`part.${piece.slice(1, -1)}` as ResponseKey)));
  }
  return createElement(Fragment, null, ...pieces);
}
