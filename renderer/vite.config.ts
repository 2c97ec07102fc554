import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome120',
    // The policy of both hosts forbids data: fonts and inline scripts; assets stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
