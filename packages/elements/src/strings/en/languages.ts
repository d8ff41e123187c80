/** What the choice of a policy's languages says; loaded where there is one. */
export const languages = {
  choose: 'Language of the text',
};
