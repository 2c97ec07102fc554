import { textShape } from './text-shape.ts';

/** Google Groups: the group is only named by its local part, the address stands in the returned header. */
export const googleGroups = textShape({
  name: 'google-groups',
  from: /mailer-daemon@(?:google|googlemail|gmail)\.com/i,
  line: /^\s{0,8}google groups\s{0,8}$|groups\.google\.com\/support/i,
});
