import { answered } from './en/answered.ts';
import { apart } from './en/apart.ts';
import { common } from './en/common.ts';
import { concern } from './en/concern.ts';
import { declaration } from './en/declaration.ts';
import { drawing } from './en/drawing.ts';
import { entrance } from './en/entrance.ts';
import { forms } from './en/forms.ts';
import { languages } from './en/languages.ts';
import { letter } from './en/letter.ts';
import { pathway } from './en/pathway.ts';
import { policyTools } from './en/policy-tools.ts';
import { policy } from './en/policy.ts';
import { register } from './en/register.ts';
import { sending } from './en/sending.ts';
import { stage } from './en/stage.ts';
import { status } from './en/status.ts';
import { think } from './en/think.ts';

/** English: the dictionary that every other one is held against. An element loads only its own parts of it. */
export const en = {
  ...common,
  ...forms,
  ...sending,
  policy: { ...policy, tools: policyTools },
  declaration,
  drawing,
  answered,
  entrance,
  pathway,
  stage,
  concern,
  status,
  apart,
  languages,
  letter,
  think,
  register,
};
