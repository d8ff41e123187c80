import type { LintRule } from './lint-rule.ts';

export const privacyMissing: LintRule = {
  id: 'privacy-missing',
  severity: 'error',
  advice: 'Say who keeps what parents send, on what basis, how long, and whom to ask. A server refuses to publish a form without it.',
  *check({ declaration, pathway, privacy }) {
    const hasForm =
      declaration !== undefined || Object.values(pathway?.nodes ?? {}).some((node) => node.kind === 'stage' && node.channels.includes('form'));
    if (hasForm && !privacy) yield { message: 'Parents are asked for personal data, and there is no privacy notice.' };
  },
};
