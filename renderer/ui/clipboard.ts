import { notify } from '../stores/window.ts';

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'sr-only';
  const host = document.querySelector('dialog[open]') ?? document.body;
  host.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}

/** Puts text on the clipboard and says so; falls back to a selection where the permission is denied. */
export async function copyText(text: string): Promise<void> {
  let done = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    done = copyBySelection(text);
  }
  if (done) notify('copied', {}, { tone: 'good' });
  else notify('copy-failed', {}, { tone: 'bad' });
}
