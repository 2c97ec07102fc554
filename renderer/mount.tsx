import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/tokens.css';
import './styles/base.css';
import './ui/ui.css';
import './ui/button.css';
import './ui/field.css';
import './ui/dialog.css';
import './ui/menu.css';
import type { Carrier } from './api/carrier.ts';
import { App } from './features/shell/app.tsx';
import { Stopped } from './features/shell/stopped.tsx';
import { connect } from './stores/core.ts';
import { start } from './stores/live.ts';
import { loadPreferences } from './stores/preferences.ts';

/** Draws the window over whatever carries the contract. */
export function mount(root: HTMLElement, carrier: Carrier): void {
  connect(carrier);
  void open(root);
}

/** Longer than this nothing is waited for: the window is drawn in the system's language and theme. */
const PATIENCE_MS = 300;

/** Language and theme are known before the first stroke, so that neither changes under the eye. */
async function open(root: HTMLElement): Promise<void> {
  const settings = loadPreferences();
  const started = start(settings);
  await Promise.race([
    settings,
    new Promise((resolve) => {
      setTimeout(resolve, PATIENCE_MS);
    }),
  ]);
  draw(root);
  await started;
}

function draw(root: HTMLElement): void {
  const window = createRoot(root, {
    onUncaughtError: (error) => {
      reportError(error);
      // The window is taken down when this has returned.
      setTimeout(() => createRoot(root).render(<Stopped />));
    },
  });
  window.render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
