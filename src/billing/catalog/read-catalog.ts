import type { Clock } from "../../platform/ports/clock.ts";
import type { CatalogRepository } from "./catalog-repository.ts";
import { firstCatalog } from "./catalog-seed.ts";
import type { Catalog, Price } from "./price.ts";

export type CatalogDeps = { clock: Clock; catalogs: CatalogRepository };

/** What is sold now. Publishes what this code brings where the database doesn't have it yet. */
export async function readCatalog({ clock, catalogs }: CatalogDeps): Promise<Catalog> {
  const current = await catalogs.current();
  if (current && current.version >= firstCatalog.version) return current;
  await catalogs.publish(firstCatalog, clock.now());
  return firstCatalog;
}

/** Everything that was ever sold. */
export async function readPrices(deps: CatalogDeps): Promise<Price[]> {
  await readCatalog(deps);
  return (await deps.catalogs.all()).flatMap(({ prices }) => prices);
}

/** A price that was sold at some time: subscriptions keep theirs. */
export async function readPrice(deps: CatalogDeps, id: string): Promise<Price> {
  const price = (await readPrices(deps)).find((each) => each.id === id);
  if (!price) throw new Error(`No catalogue has the price ${id}.`);
  return price;
}
