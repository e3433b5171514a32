import type { Infographic, InfographicRepository } from "../infographics/index.ts";
import { AppError } from "../kernel/app-error.ts";
import type { Tenant } from "../kernel/caller.ts";
import { isInfographicId } from "../kernel/ids.ts";
import type { Stopwatch } from "./stopwatch.ts";

type Deps = { infographics: Pick<InfographicRepository, "find">; stopwatch: Stopwatch };

/** Throws AppError `not_found`, also for what can't be an id at all. */
export async function readInfographic({ infographics, stopwatch }: Deps, tenant: Tenant, id: string): Promise<Infographic> {
  const infographic = isInfographicId(id) ? await stopwatch.time("store", () => infographics.find(tenant, id)) : undefined;
  if (!infographic) throw new AppError("not_found", `There is no infographic ${id}. Make one with POST /v1/infographics.`);
  return infographic;
}
