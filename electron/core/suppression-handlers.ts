import { exportFile } from './analyse/suppressions/export-file.ts';
import type { CoreHandlers, HandlerParts } from './handlers.ts';

type SuppressionHandlers = Pick<
  CoreHandlers,
  | 'suppressions.audit'
  | 'suppressions.rows'
  | 'suppressions.simulate'
  | 'suppressions.behind'
  | 'suppressions.export'
>;

/** The audit, the simulator and what comes of them. Pages are cut from answers that the analyst keeps. */
export function suppressionHandlers({
  threads: { analyse, read },
  analyses,
}: Pick<HandlerParts, 'threads' | 'analyses'>): SuppressionHandlers {
  return {
    'suppressions.audit': (input) =>
      analyses.run('suppressions', (watch) => analyse.suppressionAudit(input, watch)),
    'suppressions.rows': (input) => analyse.suppressionRows(input),
    'suppressions.simulate': (input) =>
      analyses.run('simulation', (watch) => analyse.suppressionSimulation(input, watch)),
    'suppressions.behind': (input) => analyse.suppressionBehind(input),
    'suppressions.export': async ({ form, filterText, language, ids, ...input }) => {
      const [found, sources] = await Promise.all([
        analyse.suppressionExport({ ...input, ids: ids ?? null, whole: form === 'table' }),
        read.sources(null),
      ]);
      const filter = [input.query, filterText].filter((part) => part !== '').join(', ');
      return exportFile(
        {
          esp: input.esp,
          purpose: input.purpose,
          form,
          filter,
          chosen: ids !== undefined,
          language,
          now: new Date(),
        },
        { ...found, files: new Map(sources.map(({ id, file }) => [id, file])) },
      );
    },
  };
}
