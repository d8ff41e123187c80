import type { Clause } from '../model/index.ts';
import type { Nation } from './pathways/nation-pathway.ts';

interface Law {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  /** Below legislation.gov.uk. */
  readonly path: string;
}

const dataProtection: Law = { id: 'law-dpa', title: 'Data Protection Act', year: 2018, path: 'ukpga/2018/12' };
const equality: Law = { id: 'law-equality', title: 'Equality Act', year: 2010, path: 'ukpga/2010/15' };
const communications: Law = { id: 'law-communications', title: 'Communications Act', year: 2003, path: 'ukpga/2003/21' };
const englandAndWales: Law[] = [
  dataProtection,
  { id: 'law-defamation', title: 'Defamation Act', year: 2013, path: 'ukpga/2013/26' },
  equality,
  { id: 'law-communications', title: 'Malicious Communications Act', year: 1988, path: 'ukpga/1988/27' },
];

/** The laws that a parent who posts about a school may come up against; what holds differs from one nation to the next. */
const laws: Record<Nation, readonly Law[]> = {
  england: englandAndWales,
  wales: englandAndWales,
  scotland: [
    dataProtection,
    { id: 'law-defamation', title: 'Defamation and Malicious Publication (Scotland) Act', year: 2021, path: 'asp/2021/10' },
    equality,
    communications,
  ],
  'northern-ireland': [
    dataProtection,
    { id: 'law-defamation', title: 'Defamation Act (Northern Ireland)', year: 2022, path: 'nia/2022/30' },
    communications,
  ],
};

/** The clause that lists a nation's laws, each with a link to its text. */
export const lawList = (nation: Nation): Clause => ({
  id: 'law-list',
  kind: 'legislation',
  text: 'These laws stand behind this code:',
  clauses: laws[nation].map(({ id, title, year, path }) => ({
    id,
    kind: 'legislation',
    text: `${title} ${year}`,
    refs: [{ to: 'legislation', title, year, url: `https://www.legislation.gov.uk/${path}/contents` }],
  })),
});
