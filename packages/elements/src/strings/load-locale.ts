import { html } from 'lit';
import { concern as englishConcern } from './en/concern.ts';
import { stage as englishStage } from './en/stage.ts';
import { think as englishThink } from './en/think.ts';
import type { CommonStrings, Strings } from './index.ts';
import type { SafetyText } from './safety-text.ts';

interface Locale {
  readonly strings: Strings;
  /** Whether a native speaker has reviewed it; until then safety texts and numbers stand in English as well. */
  readonly reviewed: boolean;
}

/** Every language of the interface beside English; each is a file of its own, fetched when somebody reads it. */
export const locales: Readonly<Record<string, () => Promise<Locale>>> = {
  cy: () => import('./cy.ts'),
  pl: () => import('./pl.ts'),
  ur: () => import('./ur.ts'),
  ar: () => import('./ar.ts'),
};

/** Whether a BCP 47 tag is this language or one of its varieties. */
export const isLanguage = (tag: string, language: string): boolean => tag === language || tag.startsWith(`${language}-`);

/** The English that the element has anyway; the rest is fetched with this. */
type English = CommonStrings & Partial<Pick<Strings, 'pathway'>>;

/** The dictionary with English beside every safety text and number that the element says. */
export const withEnglish = ({ language, pathway, stage, concern, think, ...strings }: Strings, english: English): Strings => {
  const both = (words: SafetyText, inEnglish: SafetyText): SafetyText =>
    html`<span class="both"><span lang=${language}>${words}</span> <span lang=${english.language}>${inEnglish}</span></span>`;
  const inEnglish = english.pathway;
  return {
    ...strings,
    language,
    pathway: inEnglish
      ? {
          ...pathway,
          urgentTitle: both(pathway.urgentTitle, inEnglish.urgentTitle),
          urgentShow: both(pathway.urgentShow, inEnglish.urgentShow),
          telephone: (number) => both(pathway.telephone(number), inEnglish.telephone(number)),
          orLocalNumber: both(pathway.orLocalNumber, inEnglish.orLocalNumber),
          worried: both(pathway.worried, inEnglish.worried),
          whenSafe: both(pathway.whenSafe, inEnglish.whenSafe),
          leave: both(pathway.leave, inEnglish.leave),
          leaveHint: both(pathway.leaveHint, inEnglish.leaveHint),
        }
      : pathway,
    stage: {
      ...stage,
      notForEmergencies: both(stage.notForEmergencies, englishStage.notForEmergencies),
      images: both(stage.images, englishStage.images),
    },
    concern: {
      ...concern,
      notForEmergencies: both(concern.notForEmergencies, englishConcern.notForEmergencies),
      aboutHint: both(concern.aboutHint, englishConcern.aboutHint),
    },
    think: { ...think, danger: both(think.danger, englishThink.danger) },
  };
};

/** The dictionary of a language in {@link locales}, as it is shown. */
export async function loadLocale(language: string, english: English): Promise<Strings> {
  const { strings, reviewed } = await locales[language]!();
  return reviewed ? strings : withEnglish(strings, english);
}
