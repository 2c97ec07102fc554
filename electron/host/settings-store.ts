import { join } from 'node:path';
import { z } from 'zod';
import type { Input, Settings } from '../../shared/contract/api.ts';
import { listLayout } from '../../shared/contract/methods.ts';
import { LANGUAGES } from '../../shared/domain/verdict.ts';
import { readJsonFile, setAside, writeJsonFile } from './json-file.ts';

export interface SettingsStore {
  get(): Settings;
  /** Changes what is named and keeps the rest; answers the whole. Throws when it cannot be written. */
  set(change: Input<'settings.set'>): Settings;
}

const defaults: Settings = {
  language: null,
  theme: 'system',
  timezone: null,
  density: 'comfortable',
  singleKeys: true,
  list: { columns: null, widths: {}, width: null },
  recentSearches: [],
  lastView: null,
};

const stored = z.object({
  language: z.enum(LANGUAGES).nullable().catch(null),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  timezone: z.string().max(100).nullable().catch(null),
  density: z.enum(['comfortable', 'compact']).catch('comfortable'),
  singleKeys: z.boolean().catch(true),
  list: listLayout.catch(() => ({ columns: null, widths: {}, width: null })),
  recentSearches: z
    .array(z.object({ query: z.string().max(500), case: z.string() }))
    .max(100)
    .catch([]),
  lastView: z
    .object({
      place: z.string(),
      query: z.string(),
      recipient: z.string().exactOptional(),
      case: z.string().exactOptional(),
    })
    .nullable()
    .catch(null),
});

/** The user's settings in `settings.json` of the config folder. A damaged file is set aside, never lost. */
export function openSettings(configFolder: string): SettingsStore {
  const path = join(configFolder, 'settings.json');
  const raw = readJsonFile(path);
  const parsed = stored.safeParse(raw ?? defaults);
  if (!parsed.success) setAside(path);
  let current: Settings = parsed.success ? parsed.data : defaults;
  return {
    get: () => current,
    set: ({ language, theme, timezone, density, singleKeys, list, recentSearches, lastView }) => {
      current = {
        language: language ?? current.language,
        theme: theme ?? current.theme,
        timezone: timezone ?? current.timezone,
        density: density ?? current.density,
        singleKeys: singleKeys ?? current.singleKeys,
        list: list ?? current.list,
        recentSearches: recentSearches ?? current.recentSearches,
        lastView:
          lastView === undefined
            ? current.lastView
            : {
                place: lastView.place,
                query: lastView.query,
                ...(lastView.recipient === undefined ? {} : { recipient: lastView.recipient }),
                ...(lastView.case === undefined ? {} : { case: lastView.case }),
              },
      };
      writeJsonFile(path, current);
      return current;
    },
  };
}
