/** The number and the word for so many, in each plural form that the language has; `#` is where the number stands. */
export type PluralForms<Category extends Intl.LDMLPluralRule> = Readonly<Record<Category | 'other', string>>;

/**
 * Makes a language's way to count.
 * @param language BCP 47; its plural forms are those of Intl
 */
export function countBy<Category extends Intl.LDMLPluralRule>(language: string): (number: number, forms: PluralForms<Category>) => string {
  const rules = new Intl.PluralRules(language);
  return (number, forms) => (forms[rules.select(number) as Category] ?? forms.other).replace('#', String(number));
}
