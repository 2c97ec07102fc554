import { textShape } from './text-shape.ts';

/** Courier. */
export const courier = textShape({
  name: 'courier',
  line: /^\s{0,8}(?:this is a delivery status notification from|running the courier mail server)/i,
});
