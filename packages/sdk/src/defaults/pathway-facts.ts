import type { Contact, PartialDate, Pathway } from '../model/index.ts';

/** A complete pathway in which some nodes stand in for the school's own. */
export interface PathwayDefaults extends Pathway {
  /** The first stage of the school's procedure. Where the school's document has its own, that is used instead. */
  readonly firstStage: string;
}

/** A place to turn to outside the school's own procedure. In `text`, `{head}` and `{office}` stand for the school's own words. */
export interface ElsewhereRoute {
  /** Names the node and its contact. */
  readonly id: string;
  /** The answer to "What is your concern about?" that leads here. */
  readonly answer: string;
  readonly title: string;
  readonly text: string;
  readonly contact: Contact;
}

/** What differs from one nation to the next, as data: words and dated facts, nothing of any one school. */
export interface PathwayFacts {
  /** The day on which every number and address was last checked. */
  readonly checkedOn: PartialDate;
  /** Whom to talk to about a child who may be harmed, and how; `text` as in {@link ElsewhereRoute}. */
  readonly childSafety: { readonly text: string; readonly contact: Contact };
  /** Who oversees a school and its head, and what the two stages are called that end with them. */
  readonly overseer: { readonly id: string; readonly role: string; readonly complain: string; readonly write: string };
  /** In the order of the answers. */
  readonly routes: readonly ElsewhereRoute[];
  /** Where to turn when the school's own procedure has come to its end. */
  readonly afterwards?: ElsewhereRoute;
}

/** A nation always says where to turn when the school's own procedure has come to its end. */
export type NationFacts = Required<PathwayFacts>;
