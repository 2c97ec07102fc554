import type { Action } from '../../../../shared/domain/bounce.ts';

/** Subjects of success reports in words; failures are far more common, so nothing less will do. */
const SUCCESSES: readonly (readonly [subject: RegExp, action: Action])[] = [
  [
    /successful(?:ly)? (?:mail )?deliver|delivery status notification \(success\)|^delivered:/i,
    'delivered',
  ],
  [/delivery status notification \(relay(?:ed)?\)|^relayed:/i, 'relayed'],
  [/delivery status notification \(expanded\)|^expanded:/i, 'expanded'],
];

const LINES_FOR_ACTION = 40;

/** What a report in words says became of the message; a failure unless it says otherwise. */
export function actionOfText(subject: string, lines: readonly string[]): Action {
  const success = SUCCESSES.find(([pattern]) => pattern.test(subject))?.[1];
  if (success !== undefined) return success;
  const head = lines.slice(0, LINES_FOR_ACTION);
  return DELAYED.test(subject) || head.some((line) => DELAYED.test(line.slice(0, 1000)))
    ? 'delayed'
    : 'failed';
}

const DELAYED =
  /\b(?:delayed|has not yet been delivered|not yet been delivered|still being retried|will (?:be retried|continue (?:trying|to (?:try|attempt|be (?:made|tried))))|warning only|could not (?:send|be delivered|be sent) (?:message |mail )?for (?:the (?:past|last) |more than |over |past )?\d|delivery status notification \(delay\)|warning: (?:could not|message)|temporarily deferred|verzögert|retard[ée]|zwischenbericht)\b|отложен|задерж|будет повтор|遅延/i;
