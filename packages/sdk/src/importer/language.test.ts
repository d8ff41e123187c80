import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importPolicy } from './index.ts';

const welsh = `Ysgol Gynradd Glan Afon

Polisi Cyfryngau Cymdeithasol i Rieni

Adolygiad nesaf: Medi 2027

Mae'r ysgol yn gofyn i rieni siarad â'r athro yn gyntaf. Rhaid i rieni beidio â rhannu lluniau o blant eraill ar y cyfryngau cymdeithasol.
Mae hyn wedi ei gytuno gyda'r llywodraethwyr ac mae'n rhan o'r cytundeb rhwng y cartref a'r ysgol.
`;

describe('the language of a document', () => {
  it('is Welsh where its small words are, and then its title is no translation', async () => {
    const { policy } = await importPolicy({ text: welsh });
    assert.equal(policy.language, 'cy');
    assert.equal(policy.title, 'Polisi Cyfryngau Cymdeithasol i Rieni');
    assert.equal(policy.organisation?.name, 'Ysgol Gynradd Glan Afon');
    assert.equal(policy.review?.next, '2027-09');
    assert.equal(policy.translations, undefined);
  });

  it('stays English where a school only has a Welsh name and a Welsh greeting', async () => {
    const english = `Ysgol Gynradd Glan Afon\n\nSocial Media Policy for Parents\n\nCroeso i'r ysgol. The school asks that parents speak to the teacher first. Parents must not share pictures of other children.\n`;
    assert.equal((await importPolicy({ text: english })).policy.language, 'en-GB');
  });

  it('is what the person who imports says', async () => {
    assert.equal((await importPolicy({ text: welsh }, { language: 'en-GB' })).policy.language, 'en-GB');
  });
});

describe('a title in capitals with a colon', () => {
  for (const title of ['TALKING ABOUT SCHOOL ONLINE: OUR CODE OF CONDUCT FOR PARENTS', 'KIND WORDS ONLINE: A PROMISE BETWEEN HOME AND SCHOOL'])
    it(`stays one title: ${title}`, async () => {
      const { policy } = await importPolicy({
        text: `${title}\n\nHarbour Street School\n\nWHY WE HAVE THIS CODE\n\nParents must be kind to staff.\n`,
      });
      assert.equal(policy.title?.toUpperCase(), title);
      assert.equal(policy.organisation?.name, 'Harbour Street School');
      assert.deepEqual(
        policy.sections.map(({ heading }) => heading),
        ['WHY WE HAVE THIS CODE'],
      );
    });
});
