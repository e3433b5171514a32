import { AppError } from "../kernel/app-error.ts";
import type { SignedIn } from "../platform/ports/auth.ts";
import type { Clock } from "../platform/ports/clock.ts";
import { AccountRequired } from "./errors.ts";
import { type HomeRepository, newOrganization } from "./home-repository.ts";
import type { Membership } from "./organization.ts";

type Deps = { clock: Clock; homes: Pick<HomeRepository, "list" | "found" | "choose"> };

/** Far more than anybody needs, and few enough that a script gains nothing. */
const maxOrganizations = 20;

/** The new organization is the session's from here on. Throws AppErrors `account_required` and `limit_exceeded`. */
export async function createOrganization({ clock, homes }: Deps, signedIn: SignedIn, name: string): Promise<Membership> {
  if (signedIn.isGuest || !signedIn.emailVerified) throw new AccountRequired();
  const known = await homes.list(signedIn.userId);
  if (known.length >= maxOrganizations)
    throw new AppError("limit_exceeded", `You are in ${known.length} organizations; there can be ${maxOrganizations}.`);

  const organization = newOrganization(name, clock.now());
  await homes.found({ organization, owner: signedIn.userId, onlyAsFirst: false });
  await homes.choose(signedIn.sessionId, organization.id);
  return { ...organization, role: "owner" };
}
