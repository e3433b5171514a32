import type { ProviderRefs } from "../../src/platform/payments/provider-ref-repository.ts";

/** What an adapter keeps in the database, in memory. */
export function rememberedRefs(): ProviderRefs {
  const kept = new Map<string, string>();
  return {
    find: async (key) => kept.get(key),
    async keep(key, ref) {
      if (!kept.has(key)) kept.set(key, ref);
      return kept.get(key) ?? ref;
    },
  };
}
