/** Something that only a person can decide. */
export interface Question {
  readonly id: string;
  readonly clause?: string;
  /** The field that the answer fills: of the policy, or of the clause or section that `clause` names. */
  readonly field?: string;
  /** The words of the document that the answer replaces. */
  readonly text?: string;
  readonly question: string;
  /** What to choose from; empty where the answer is free text, in which case empty text leaves the policy as it is. */
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly id: string;
  readonly label: string;
}

export interface QuestionList {
  /** An id that was asked before gets a number, so that answers find their question. */
  readonly add: (question: Question) => void;
  readonly all: () => Question[];
}

export function createQuestions(): QuestionList {
  const asked = new Map<string, Question>();
  return {
    add(question) {
      let id = question.id;
      for (let count = 2; asked.has(id); count++) id = `${question.id}-${count}`;
      asked.set(id, { ...question, id });
    },
    all: () => [...asked.values()],
  };
}
