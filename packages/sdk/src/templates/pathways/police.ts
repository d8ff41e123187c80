import type { ElsewhereRoute } from '../../defaults/index.ts';

/** One number everywhere in the United Kingdom (celcis.org for Scotland, health-ni.gov.uk for Northern Ireland). */
export const police: ElsewhereRoute = {
  id: 'police',
  answer: 'A threat, stalking or another crime',
  title: 'Talk to the police',
  text: 'If it is happening now, ring 999. Otherwise ring 101. Keep messages and posts as they are: they may be needed later. The school can help beside the police where its pupils or staff are concerned.',
  contact: { role: 'Police, when it is not an emergency', phone: '101' },
};
