import type { ReactNode } from 'react';
import { pickFiles } from '../../stores/imports.ts';
import { useSuppressionText } from '../../text/use-suppression-text.ts';
import { useWords } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';

const HINTS = ['sendgrid', 'mailgun', 'postmark', 'ses', 'klaviyo', 'mailchimp', 'brevo'] as const;

/** Nobody is known to be suppressed: what to export, and from where. */
export function AuditEmpty({ narrowed }: { readonly narrowed: boolean }): ReactNode {
  const { t: desk } = useWords();
  const t = useSuppressionText();
  if (narrowed) return <p className="sup-empty">{t('audit.empty-query')}</p>;
  return (
    <div className="sup-empty">
      <h2>{t('audit.empty')}</h2>
      <p>{t('audit.empty-note')}</p>
      <ul>
        {HINTS.map((hint) => (
          <li key={hint}>{t(`export-hint.${hint}`)}</li>
        ))}
      </ul>
      <Button icon="import" onClick={() => void pickFiles()}>
        {desk('import.button')}
      </Button>
    </div>
  );
}
