import { httpCarrier } from './api/http.ts';
import { ipcCarrier } from './api/ipc.ts';
import { mount } from './mount.tsx';

const root = document.querySelector<HTMLElement>('#root');
const bridge = window.deadletter;
if (root !== null) mount(root, bridge === undefined ? httpCarrier() : ipcCarrier(bridge));
