/**
 * A lookup that requests share while many of them ask for the same. Each gets what one found that began after it had asked:
 * nobody sees what was true only before.
 */
export function shareLookups<Found>(find: (id: string) => Promise<Found>): (id: string) => Promise<Found> {
  const running = new Map<string, Promise<Found>>();
  const next = new Map<string, Promise<Found>>();
  const begin = (id: string) => {
    next.delete(id);
    const found = find(id).finally(() => running.delete(id));
    running.set(id, found);
    return found;
  };
  return (id) => {
    const under = running.get(id);
    if (!under) return begin(id);
    const following =
      next.get(id) ??
      under.then(
        () => begin(id),
        () => begin(id),
      );
    next.set(id, following);
    return following;
  };
}
