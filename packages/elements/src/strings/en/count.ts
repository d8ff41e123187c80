const plural = new Intl.PluralRules('en');

/** "1 child", "3 children". */
export const count = (number: number, one: string, other: string): string => `${number} ${plural.select(number) === 'one' ? one : other}`;
