import { AppError } from "../kernel/app-error.ts";
import { actorOf } from "../kernel/audit-entry.ts";
import type { Caller, Tenant } from "../kernel/caller.ts";
import { isBrandId, newBrandId } from "../kernel/ids.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { Brand, BrandKit } from "./brand.ts";
import type { BrandRepository } from "./brand-repository.ts";

type Deps = { clock: Clock; brands: BrandRepository };
type Given = { name: string; kit: BrandKit };

export async function addBrand({ clock, brands }: Deps, caller: Caller, given: Given): Promise<Brand> {
  const { orgId, mode } = caller;
  const now = clock.now();
  const brand: Brand = { id: newBrandId(), orgId, mode, ...given, createdAt: now, updatedAt: now };
  await brands.add(brand, { orgId, at: now, actor: actorOf(caller), action: "brand.added", target: brand.id });
  return brand;
}

/** `change` stands over what was there, field by field. Throws AppError `not_found`. */
export async function changeBrand(
  deps: Deps,
  caller: Caller,
  { id, change }: { id: string; change: { name?: string; kit: Partial<BrandKit> } },
): Promise<Brand> {
  const brand = await requireBrand(deps, caller, { id });
  const updatedAt = deps.clock.now();
  const changed = { ...brand, name: change.name ?? brand.name, kit: { ...brand.kit, ...change.kit }, updatedAt };
  const entry = { orgId: caller.orgId, at: updatedAt, actor: actorOf(caller), action: "brand.changed", target: brand.id };
  if (!(await deps.brands.update(changed, entry))) throw brandNotFound(id);
  return changed;
}

/** Throws AppError `not_found`. */
export async function removeBrand(deps: Deps, caller: Caller, id: string): Promise<void> {
  const brand = await requireBrand(deps, caller, { id });
  const entry = {
    orgId: caller.orgId,
    at: deps.clock.now(),
    actor: actorOf(caller),
    action: "brand.removed",
    target: brand.id,
  };
  await deps.brands.remove(caller, brand.id, entry);
}

type Wanted = { id: string; path?: string };

/** Throws AppError `not_found`, or `invalid_spec` where `path` says which part of a spec names it. */
export async function requireBrand(
  { brands }: { brands: Pick<BrandRepository, "find"> },
  tenant: Tenant,
  { id, path }: Wanted,
): Promise<Brand> {
  const brand = isBrandId(id) ? await brands.find(tenant, id) : undefined;
  if (!brand) throw brandNotFound(id, path);
  return brand;
}

function brandNotFound(id: string, path?: string): AppError {
  const message = `There is no brand ${id}. Make one with POST /v1/brands.`;
  if (path === undefined) return new AppError("not_found", message);
  return new AppError("invalid_spec", message, [{ path, message: "is no brand of yours" }]);
}
