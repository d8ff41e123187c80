/** What `<parent-declaration>` says to somebody who came by a link from the school, or has answered before. */
export const entrance = {
  link: {
    valid: {
      title: 'Your link from the school',
      text: 'By this link the school knows whose answer it is. What it has on its records is filled in: check it, and put right what is wrong.',
    },
    ended: {
      title: 'Your link is no longer valid',
      text: 'It has run out, or the school has sent you a newer one. You can answer here without it: the school office then matches your answer to its records. Or ask the school office for a new link.',
    },
    unknown: {
      title: 'Your link could not be checked',
      text: 'No answer came from the school’s server. You can fill in the form now; the link is sent with it.',
    },
    other: {
      title: 'Your link is for another declaration',
      text: 'What you answer here is sent without it. Ask the school office if you are not sure where your link belongs.',
    },
  },

  signedOn: (date: string) => `You signed on ${date}`,
  declinedOn: (date: string) => `You answered on ${date} that you do not sign`,
  reference: (reference: string) => `Your reference: ${reference}`,
  reasons: {
    'asked-once': 'There is nothing for you to do. The school asks for this once.',
    'within-year': 'There is nothing for you to do now. The school asks again a year after your answer.',
    unchanged: 'There is nothing for you to do. The text has not changed since.',
    'editorial-changes': 'Only the wording has changed since: there is nothing to sign.',
  },
  again: {
    'year-passed': 'The school asks every year, and a year has passed. This is what has changed since your answer.',
    changed: 'The text has changed since. Read what has changed; below you can sign for it, or say that you do not.',
  },
  /** The name of a version is its date or the school's own label. */
  answeredVersion: (version: string) => `Your answer was about this version: ${version}.`,
  changes: 'What has changed since your answer',
  nothingChanged: 'Nothing in the text has changed.',
  unknownVersion: 'What has changed since then could not be found out now. Below you can read and sign the text as it is now.',
  changeAnswer: 'Change my answer',
  another: 'Answer for another parent or carer',
  forget: 'Remove this from this device',

  sent: 'What you sent',
  keep: 'Remember on this device that I have answered',
  keepHint:
    'Only the reference, the version of the text and the date are kept, and no names. This page then tells you when there is something new to sign.',
  kept: 'Kept on this device.',
  notKept: 'This device would not keep it.',
};
