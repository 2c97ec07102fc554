import { homedir } from 'node:os';
import { join } from 'node:path';

export interface Folders {
  /** Settings and the list of recent cases. */
  readonly config: string;
  /** Where a new case goes unless a place is chosen. */
  readonly cases: string;
}

/**
 * The user's folders by the custom of the system (XDG base directories, %APPDATA%, Application
 * Support). `DEADLETTER_CONFIG_DIR` and `DEADLETTER_CASES_DIR` override them.
 */
export function userFolders(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): Folders {
  return {
    config: environment['DEADLETTER_CONFIG_DIR'] ?? configFolder(environment, platform, home),
    cases: environment['DEADLETTER_CASES_DIR'] ?? join(home, 'Documents', 'Deadletter'),
  };
}

function configFolder(
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  home: string,
): string {
  if (platform === 'win32') {
    return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Deadletter');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Deadletter');
  return join(environment['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'deadletter');
}
