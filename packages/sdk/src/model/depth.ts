/** How deep clauses may nest; deeper documents are refused before anything walks them. */
export const MAXIMUM_DEPTH = 32;
