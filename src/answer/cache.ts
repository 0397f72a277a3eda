/** The newest `size` results by key; a failed one is forgotten, one under way is shared. */
export interface Cache<T> {
  readonly get: (key: string, make: () => Promise<T>) => Promise<T>;
}

export function createCache<T>(size: number): Cache<T> {
  const entries = new Map<string, Promise<T>>();
  return {
    get(key, make) {
      const known = entries.get(key);
      if (known !== undefined) {
        // Re-inserting moves it to the young end: a Map keeps the order of insertion.
        entries.delete(key);
        entries.set(key, known);
        return known;
      }
      const made = make();
      entries.set(key, made);
      made.catch(() => entries.delete(key));
      const oldest = entries.keys().next();
      if (entries.size > size && oldest.value !== undefined) entries.delete(oldest.value);
      return made;
    },
  };
}
