import type { ReactNode } from 'react';
import type { MimeNode } from '../../../shared/domain/mail.ts';
import { useWords } from '../../text/use-text.ts';
import { LineRef } from './field-table.tsx';

export function MimeTree({
  root,
  goTo,
}: {
  readonly root: MimeNode;
  readonly goTo: (line: number) => void;
}): ReactNode {
  return (
    <ul className="mime-tree">
      <MimePart node={root} goTo={goTo} />
    </ul>
  );
}

function MimePart({
  node,
  goTo,
}: {
  readonly node: MimeNode;
  readonly goTo: (line: number) => void;
}): ReactNode {
  const { t } = useWords();
  const facts = [node.charset, node.encoding, node.fileName].filter((fact) => fact !== null);
  return (
    <li>
      <div className="mime-part">
        <code>{node.type}</code>
        <span className="quiet small">
          {[...facts, t('bounce.bytes', { count: node.size })].join(' · ')}
        </span>
        <LineRef line={node.line} goTo={goTo} />
      </div>
      {node.parts.length === 0 ? null : (
        <ul>
          {node.parts.map((part) => (
            <MimePart key={`${part.line} ${part.type}`} node={part} goTo={goTo} />
          ))}
        </ul>
      )}
    </li>
  );
}
