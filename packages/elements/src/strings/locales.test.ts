import { expect } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import { en } from './en.ts';
import type { Strings } from './index.ts';
import { loadLocale, locales } from './load-locale.ts';

/** Every sentence by its path; a sentence with gaps as it reads when they are filled. */
function* sentences(strings: object, path = ''): Generator<[string, string | ((...gaps: unknown[]) => unknown)]> {
  for (const [key, value] of Object.entries(strings) as [string, unknown][]) {
    const here = path + '/' + key;
    if (typeof value === 'string') yield [here, value];
    else if (typeof value === 'function') yield [here, value as () => unknown];
    else yield* sentences(value as object, here);
  }
}

/** Whether the gap is for a word or a number, English shows by what comes out. */
const fillings = [
  [7, 8, 9],
  ['Seven', 'Eight', 'Nine'],
];

const textOf = (words: string | TemplateResult): string => {
  const place = document.createElement('div');
  render(words, place);
  return place.textContent ?? '';
};

const english = new Map(sentences(en));

for (const [language, load] of Object.entries(locales))
  describe(`the interface in ${language}`, () => {
    let all: Map<string, string | ((...gaps: unknown[]) => unknown)>;
    let reviewed: boolean;
    let shown: Strings;
    before(async () => {
      const locale = await load();
      ({ reviewed } = locale);
      all = new Map(sentences(locale.strings));
      shown = await loadLocale(language, en);
    });

    it('has every sentence, and none that English lacks', () => {
      expect([...all.keys()].toSorted()).to.deep.equal([...english.keys()].toSorted());
      expect(all.get('/language')).to.equal(language);
    });

    it('leaves no sentence in English and none empty', () => {
      const same = [...all].filter(([path, words]) => typeof words === 'string' && (words === '' || words === english.get(path)));
      expect(same).to.deep.equal([]);
    });

    it('says everything that is put into a sentence, as English does', () => {
      for (const [path, inEnglish] of english) {
        const words = all.get(path);
        if (typeof inEnglish !== 'function' || typeof words !== 'function') continue;
        expect(words.length, path).to.equal(inEnglish.length);
        for (const gaps of fillings) {
          const said = (text: unknown) => gaps.filter((gap) => String(text).includes(String(gap)));
          expect(said(words(...gaps)), path).to.deep.equal(said(inEnglish(...gaps)));
        }
      }
    });

    it('names a control with the words that are seen on it, so that whoever speaks to the device is understood', () => {
      const { policy, children } = shown;
      expect(policy.insteadOf('x')).to.contain(policy.doThisInstead);
      expect(children.removeOne(1)).to.contain(children.remove);
    });

    it('says English beside every safety text and number until a native speaker has reviewed it', () => {
      expect(reviewed).to.equal(false); // a review changes the flag, and this line with it
      const inSafety = (strings: Strings) => [
        ...(['urgentTitle', 'urgentShow', 'orLocalNumber', 'worried', 'whenSafe', 'leave', 'leaveHint'] as const).map((key) => strings.pathway[key]),
        strings.pathway.telephone('999'),
        strings.stage.notForEmergencies,
        strings.stage.images,
        strings.concern.notForEmergencies,
        strings.concern.aboutHint,
        strings.think.danger,
      ];
      const inEnglish = inSafety(en).map(textOf);
      inSafety(shown).forEach((words, index) => expect(textOf(words)).to.contain(inEnglish[index]!));
      const place = document.createElement('div');
      render(shown.pathway.telephone('999'), place);
      expect([...place.querySelectorAll<HTMLElement>('[lang]')].map(({ lang }) => lang)).to.deep.equal([language, 'en-GB']);
    });
  });

describe('counting', () => {
  /** Numbers of every plural form that Intl knows of the language, and one more than a hundred. */
  const numbers = [0, 1, 2, 3, 5, 6, 7, 11, 12, 22, 100, 102, 103];
  const forms = async (language: string) => {
    const { strings } = await locales[language]!();
    return numbers.map((number) => strings.policy.tools.matches(number));
  };

  it('has the four forms of Polish', async () => {
    expect((await forms('pl')).slice(1, 10)).to.deep.equal([
      '1 wynik',
      '2 wyniki',
      '3 wyniki',
      '5 wyników',
      '6 wyników',
      '7 wyników',
      '11 wyników',
      '12 wyników',
      '22 wyniki',
    ]);
  });

  it('has the six forms of Arabic, with the digits of telephone numbers', async () => {
    expect((await forms('ar')).slice(1)).to.deep.equal([
      'نتيجة واحدة',
      'نتيجتان',
      '3 نتائج',
      '5 نتائج',
      '6 نتائج',
      '7 نتائج',
      '11 نتيجة',
      '12 نتيجة',
      '22 نتيجة',
      '100 نتيجة',
      '102 نتيجة',
      '103 نتائج',
    ]);
  });

  it('changes the first letter as Welsh does', async () => {
    expect((await forms('cy')).slice(1, 7)).to.deep.equal([
      '1 canlyniad',
      '2 ganlyniad',
      '3 chanlyniad',
      '5 canlyniad',
      '6 chanlyniad',
      '7 canlyniad',
    ]);
  });

  it('has the two forms of Urdu', async () => {
    expect((await forms('ur')).slice(1, 3)).to.deep.equal(['1 نتیجہ', '2 نتائج']);
  });
});
