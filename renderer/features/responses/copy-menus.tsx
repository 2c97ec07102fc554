import type { ReactNode } from 'react';
import type { ResponseKey } from '../../../shared/i18n/responses/texts.ts';
import { responseText } from '../../stores/responses.ts';
import { useResponseText } from '../../text/use-response-text.ts';
import { copyText } from '../../ui/clipboard.ts';
import { Icon } from '../../ui/icon.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import type { MenuItem } from '../../ui/menu.tsx';

type Copied = Parameters<typeof responseText>[0];

const FORMATS = ['text', 'markdown', 'tsv', 'json'] as const;

async function copy(wanted: Copied): Promise<void> {
  const text = await responseText(wanted);
  if (text !== null) await copyText(text);
}

function formatItems(
  what: Copied['what'],
  word: (key: ResponseKey) => string,
): readonly MenuItem[] {
  return FORMATS.map((format) => ({
    id: `${what}-${format}`,
    label: word(`copy.${format}`),
    run: () => void copy({ what, format }),
  }));
}

export function CopyList({ disabled }: { readonly disabled: boolean }): ReactNode {
  const { r } = useResponseText();
  if (disabled) return null;
  return (
    <MenuButton
      label={r('copy.list')}
      title={r('copy.list')}
      className="icon-button"
      items={formatItems('list', r)}
    >
      <Icon name="copy" />
    </MenuButton>
  );
}

export function CopyResponse(): ReactNode {
  const { r } = useResponseText();
  return (
    <MenuButton label={r('copy.this')} className="button" items={formatItems('cluster', r)}>
      <Icon name="copy" /> {r('copy')}
    </MenuButton>
  );
}

/** A question to somebody, ready to send: copied, for their own form or mail. */
export function AskAbout(): ReactNode {
  const { r } = useResponseText();
  const items = (['provider', 'esp'] as const).map((to) => ({
    id: to,
    label: r(`ask.${to}`),
    run: () => void copy({ what: `question-${to}`, format: 'text' }),
  }));
  return (
    <MenuButton label={r('ask')} title={r('ask')} className="button" items={items}>
      <Icon name="mail" /> {r('ask')}
    </MenuButton>
  );
}
