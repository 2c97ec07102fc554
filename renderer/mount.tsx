import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/tokens.css';
import './styles/base.css';
import './ui/ui.css';
import type { Carrier } from './api/carrier.ts';
import { App } from './features/shell/app.tsx';
import { connect } from './stores/core.ts';
import { start } from './stores/live.ts';

/** Draws the window over whatever carries the contract. */
export function mount(root: HTMLElement, carrier: Carrier): void {
  connect(carrier);
  void start();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
