/** What the core calls a reply that none of its rules knows. */
export const NO_RULE = 'nothing';
