import type { GivenFile } from '../api/carrier.ts';

/** The browser's own file dialog. Resolves to nothing when it is closed without a choice. */
export function pickInPage(): Promise<readonly GivenFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.hidden = true;
    input.addEventListener('change', () => {
      resolve([...(input.files ?? [])].map((file) => ({ file, path: file.name })));
      input.remove();
    });
    input.addEventListener('cancel', () => {
      resolve([]);
      input.remove();
    });
    document.body.append(input);
    input.click();
  });
}
