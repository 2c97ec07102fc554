import type { Input, ResponseExplained } from '../../shared/contract/api.ts';
import { Failure } from '../../shared/contract/errors.ts';
import { explainResponse } from './analyse/responses/explain-response.ts';
import { copyCluster, copyList, questionAbout } from './analyse/responses/handover.ts';
import type { CoreHandlers, HandlerParts } from './handlers.ts';
import { redactionKey } from './redaction-key.ts';
import { redactor } from './report/redact.ts';

type ResponseHandlers = Pick<
  CoreHandlers,
  'responses.list' | 'responses.cluster' | 'responses.copy'
>;

/** Order and length of a list that is copied. */
const COPIED = { descending: true, providers: 20, limit: 10_000 } as const;

/** Clusters of server replies, and what is handed over of them. */
export function responseHandlers({
  threads,
  analyses,
  about,
}: Pick<HandlerParts, 'threads' | 'analyses' | 'about'>): ResponseHandlers {
  const { analyse } = threads;

  async function explained({
    language,
    ...input
  }: Input<'responses.cluster'>): Promise<ResponseExplained> {
    return explainResponse(await analyse.response(input), input.query, language);
  }

  return {
    'responses.list': (input) =>
      analyses.run('responses', (watch) => analyse.responses(input, watch)),
    'responses.cluster': explained,
    'responses.copy': async ({ cluster, what, format, redact, find, sort, language, ...asked }) => {
      const hide = redact
        ? redactor({ key: await redactionKey(threads, about.readOnly) }).text
        : (text: string) => text;
      const options = { language, timezone: asked.timezone, hide };
      if (what === 'list') {
        const list = await analyse.responses({ ...asked, find, sort, ...COPIED });
        return { text: copyList(list, format, options) };
      }
      if (cluster === undefined) throw new Failure('not-found');
      const found = await explained({ ...asked, cluster, language });
      if (what === 'cluster') return { text: copyCluster(found, format, options) };
      return {
        text: questionAbout(found, what === 'question-esp' ? 'esp' : 'provider', options),
      };
    },
  };
}
