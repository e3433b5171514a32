/** What `make` gives when it is first asked for, and the same from then on. For what takes long and which no start of a Worker should wait for. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
