import type { ReactNode } from 'react';
import { responseText } from '../../stores/responses.ts';
import { useResponseText } from '../../text/use-response-text.ts';
import { useWords } from '../../text/use-text.ts';
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

/** Redacted or not. */
const BOTH = [false, true] as const;

/** The formats, and below a line the same without personal data. */
function useFormatItems(what: Copied['what']): readonly MenuItem[] {
  const { t } = useWords();
  const { r } = useResponseText();
  return BOTH.flatMap((redact) =>
    FORMATS.map((format, at) => ({
      id: `${what}-${format}-${redact}`,
      label: redact ? t('copy.redacted', { format: r(`copy.${format}`) }) : r(`copy.${format}`),
      divided: redact && at === 0,
      run: () => void copy({ what, format, redact }),
    })),
  );
}

export function CopyList({ disabled }: { readonly disabled: boolean }): ReactNode {
  const { r } = useResponseText();
  const items = useFormatItems('list');
  if (disabled) return null;
  return (
    <MenuButton label={r('copy.list')} title={r('copy.list')} className="icon-button" items={items}>
      <Icon name="copy" />
    </MenuButton>
  );
}

export function CopyResponse(): ReactNode {
  const { r } = useResponseText();
  const items = useFormatItems('cluster');
  return (
    <MenuButton label={r('copy.this')} className="button" items={items}>
      <Icon name="copy" /> {r('copy')}
    </MenuButton>
  );
}

/** A question to somebody, ready to send: copied, for their own form or mail. */
export function AskAbout(): ReactNode {
  const { t } = useWords();
  const { r } = useResponseText();
  const items = BOTH.flatMap((redact) =>
    (['provider', 'esp'] as const).map((to, at) => ({
      id: `${to}-${redact}`,
      label: redact ? t('copy.redacted', { format: r(`ask.${to}`) }) : r(`ask.${to}`),
      divided: redact && at === 0,
      run: () => void copy({ what: `question-${to}`, format: 'text', redact }),
    })),
  );
  return (
    <MenuButton label={r('ask')} title={r('ask')} className="button" items={items}>
      <Icon name="mail" /> {r('ask')}
    </MenuButton>
  );
}
