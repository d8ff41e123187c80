/** Made when something is first counted: the page is open by then. */
let plural: Intl.PluralRules | undefined;

/** "1 child", "3 children". */
export const count = (number: number, one: string, other: string): string => {
  plural ??= new Intl.PluralRules('en');
  return `${number} ${plural.select(number) === 'one' ? one : other}`;
};
