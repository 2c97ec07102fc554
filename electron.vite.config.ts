import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import page from './renderer/vite.config.ts';

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          main: resolve('electron/desktop/main.ts'),
          worker: resolve('electron/core/threads/worker.ts'),
        },
        // In one folder: whatever part starts a thread finds the worker beside itself.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed window loads one CommonJS file and nothing beside it.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve('electron/desktop/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    ...page,
    root: resolve('renderer'),
    build: {
      ...page.build,
      outDir: resolve('out/renderer'),
      rolldownOptions: { input: resolve('renderer/index.html') },
    },
  },
});
