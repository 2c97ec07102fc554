import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The window over invented data: `npx vite --config test/renderer/page/vite.config.ts`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { host: '127.0.0.1', port: 5199, strictPort: true, fs: { allow: ['../../..'] } },
  build: { outDir: '../../../out/fake-page', emptyOutDir: true },
});
