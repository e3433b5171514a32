import type { Caller } from "../kernel/caller.ts";
import type { SignedIn } from "../platform/ports/auth.ts";
import type { Clock } from "../platform/ports/clock.ts";
import { type HomeRepository, newOrganization } from "./home-repository.ts";
import type { Membership } from "./organization.ts";
import { rightsOf } from "./role-rights.ts";

type Deps = { clock: Clock; homes: Pick<HomeRepository, "list" | "found"> };

/**
 * For whom a session speaks: the organization that was chosen last, while the user is a member, else the first one.
 * Whoever has none, as a guest at first, gets one. The role is read anew each time, so that a removal holds at once.
 */
export async function enterOrganization(deps: Deps, signedIn: SignedIn): Promise<Caller> {
  const known = await deps.homes.list(signedIn.userId);
  const { id, plan, role } = chosen(known, signedIn) ?? (await openHome(deps, signedIn));
  return {
    orgId: id,
    plan,
    mode: "live",
    scopes: rightsOf(role, signedIn),
    by: { kind: "session", userId: signedIn.userId, role },
  };
}

const chosen = (memberships: readonly Membership[], { activeOrgId }: SignedIn): Membership | undefined =>
  memberships.find(({ id }) => id === activeOrgId) ?? memberships[0];

async function openHome({ clock, homes }: Deps, { userId, name }: SignedIn): Promise<Membership> {
  const organization = newOrganization(name, clock.now());
  const first = await homes.found({ organization, owner: userId, onlyAsFirst: true });
  if (first) return { ...organization, role: "owner" };

  const [home] = await homes.list(userId);
  if (!home) throw new Error("Whoever couldn't found a first organization has one.");
  return home;
}
