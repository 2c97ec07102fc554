/** Words by which a filter asks the sender to prove to be a person. */
const CHALLENGE =
  /(?:was|has been|is) (?:waitlisted|being held until(?! the (?:list )?moderator))|challenge[- ]response|(?:verify|confirm|prove) (?:that )?you are (?:a )?(?:human|person|not a)|requires? (?:that )?(?:you|senders?) (?:to )?(?:verify|confirm|authenticat)|one-?time (?:verification|confirmation|authentication)|to have your message delivered,? (?:please )?(?:click|reply)|подтвердите,? что вы (?:не робот|человек)/i;

/** Words by which a list says that its moderator decides (Mailman, Sympa, Google Groups). */
const MODERATION =
  /\bheld until the (?:list )?moderator|\bheld (?:for|pending) (?:moderation|(?:moderator )?approval)|\b(?:awaits|awaiting|waiting for|pending) (?:(?:the )?moderator|moderation|approval)|ожидает (?:решения|одобрения|проверки) модератор|отправлено (?:на модерацию|модератору)/i;

/** Whether the text holds a message back until its sender confirms it. */
export const asksToConfirm = (text: string): boolean => CHALLENGE.test(text);
/** Whether the text holds a message back until a moderator lets it through. */
export const waitsForModerator = (text: string): boolean => MODERATION.test(text);
