import type { LintRule } from './lint-rule.ts';

export const clockMissing: LintRule = {
  id: 'clock-missing',
  severity: 'warning',
  advice: 'Say within how many school days somebody answers at this step, and keep to it.',
  *check({ pathway }) {
    for (const [id, node] of Object.entries(pathway?.nodes ?? {}))
      if (node.kind === 'stage' && !node.respondWithin)
        yield {
          node: id,
          ...(node.clauses?.[0] !== undefined && { clause: node.clauses[0] }),
          message: 'This step does not say by when parents hear back.',
        };
  },
};
