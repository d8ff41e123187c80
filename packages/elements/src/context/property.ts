import type { PropertyDeclaration, ReactiveElement } from 'lit';

/** Lit's decorator for a property, without its second half for a newer kind of decorators: every page would load that for nothing. */
export const property =
  (options: PropertyDeclaration = {}) =>
  ({ constructor }: object, name: string): void =>
    (constructor as typeof ReactiveElement).createProperty(name, options);

/** What an element remembers; a change draws it anew. */
export const state = () => property({ state: true, attribute: false });
