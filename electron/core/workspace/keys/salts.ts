/*
 * What keeps keys of one kind from being keys of another. Import and forgetting must agree on them,
 * and on disk they are for ever.
 */
export const NAME_SALT = 0x6e61_6d65;
export const REPLY_SALT = 0x7265_706c;
export const IDENTITY_SALT = 0x6964_656e;
export const INTERN_SALT = { text: 0x7465_7874, subject: 0x7375_626a } as const;
