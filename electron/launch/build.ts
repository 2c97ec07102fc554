import { buildDesktop } from './desktop-bundle.ts';
import { buildHost } from './host-bundle.ts';

await buildDesktop();
await buildHost();
