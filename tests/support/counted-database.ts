/** A database that tells how many statements it was asked for, as Cloudflare counts them. */
export function countedDatabase(binding: D1Database): { database: D1Database; count: () => number } {
  let queries = 0;
  const database = new Proxy(binding, {
    get(target, name: keyof D1Database) {
      const found = target[name];
      if (typeof found !== "function") return found;
      return (...given: unknown[]) => {
        if (name === "prepare") queries += 1;
        return Reflect.apply(found, target, given);
      };
    },
  });
  return { database, count: () => queries };
}
