import { rfc3464 } from './rfc3464.ts';
import type { Shape } from './shape.ts';

/** Every shape, the surest first; the first that applies and finds a recipient decides. */
export const SHAPES: readonly Shape[] = [rfc3464];
