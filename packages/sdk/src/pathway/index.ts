export { advisePathway, checkPathway, type PathwayFinding } from './check-pathway.ts';
export { completePathway } from './complete-pathway.ts';
export { defaultPathway } from './default-pathway.ts';
export { childSafetyContact } from '../defaults/child-safety.ts';
export { isSubject } from './is-subject.ts';
export type { PathwayDefaults } from '../defaults/index.ts';
export { currentNode, nextStep, startPathway, urgentHelp, type PathwayEvent, type PathwayState, type Visit } from './next-step.ts';
export { dueDate, type DueDate } from './school-calendar.ts';
export { startsWithSafety } from './starts-with-safety.ts';
