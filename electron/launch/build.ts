import { buildDesktop } from './desktop-bundle.ts';

await buildDesktop();
