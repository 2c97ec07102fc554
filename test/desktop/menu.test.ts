import { describe, expect, it, vi } from 'vitest';
import { LANGUAGES } from '../../shared/domain/verdict.ts';

vi.mock('electron', () => import('./electron-double.ts'));
const double = await import('./electron-double.ts');
const { setMenu } = await import('../../electron/desktop/menu.ts');
type Item = (typeof double.menus)[number][number];

const done: string[] = [];
const actions = {
  openCase: () => done.push('open'),
  importFiles: () => done.push('import'),
} as const;

const menuIn = (language: 'en' | 'ru', developing = false): readonly Item[] => {
  setMenu(language, actions, developing);
  return double.menus.at(-1) ?? [];
};
const all = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...all(item.submenu ?? [])]);

describe('the menu', () => {
  it.each(LANGUAGES)('has a label on every item in %s', (language) => {
    const items = all(menuIn(language)).filter((item) => !('type' in item));
    expect(items.length).toBeGreaterThan(15);
    for (const item of items) expect(item.label).toBeTruthy();
  });

  it('speaks Russian', () => {
    const labels = all(menuIn('ru')).flatMap(({ label }) => (label === undefined ? [] : [label]));
    for (const label of labels) expect(label).toMatch(/[а-яё]/i);
    expect(labels).toContain('Загрузить файлы…');
  });

  it('opens and imports by key', () => {
    const items = all(menuIn('en'));
    items.find(({ accelerator }) => accelerator === 'CmdOrCtrl+O')?.click?.();
    items.find(({ accelerator }) => accelerator === 'CmdOrCtrl+I')?.click?.();
    expect(done).toEqual(['open', 'import']);
  });

  it('shows developer tools only where the app is developed', () => {
    const roles = (developing: boolean) => all(menuIn('en', developing)).map(({ role }) => role);
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toContain('toggleDevTools');
  });
});
