import { textShape } from './text-shape.ts';

/** m-FILTER. */
export const mFilter = textShape({
  name: 'm-filter',
  line: /m-filter」?が自動的に生成|^-{4,12}server message/iu,
});
