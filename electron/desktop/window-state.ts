import { join } from 'node:path';
import { screen } from 'electron';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from '../host/json-file.ts';

const FIRST = { width: 1440, height: 900 };
const stored = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  maximized: z.boolean(),
});

export interface WindowPlace {
  readonly bounds: Partial<Rectangle>;
  readonly maximized: boolean;
}

/** Where the window stood last, if a screen is still there; else in the middle at its first size. */
export function restorePlace(configFolder: string): WindowPlace {
  const parsed = stored.safeParse(readJsonFile(fileIn(configFolder)));
  if (!parsed.success) return { bounds: FIRST, maximized: false };
  const { maximized, ...bounds } = parsed.data;
  const { workArea } = screen.getDisplayMatching(bounds);
  const { width, height } = bounds;
  return { bounds: isVisible(bounds, workArea) ? bounds : { width, height }, maximized };
}

/** Remembers where the window stands, whenever it is closed. */
export function keepPlace(window: BrowserWindow, configFolder: string): void {
  window.on('close', () => {
    try {
      const place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
      writeJsonFile(fileIn(configFolder), place);
    } catch {
      // A place that cannot be kept must not hold the window open.
    }
  });
}

function isVisible(bounds: Rectangle, area: Rectangle): boolean {
  return (
    bounds.x < area.x + area.width - 50 &&
    bounds.x + bounds.width > area.x + 50 &&
    bounds.y >= area.y - 10 &&
    bounds.y < area.y + area.height - 50
  );
}

function fileIn(configFolder: string): string {
  return join(configFolder, 'window.json');
}
