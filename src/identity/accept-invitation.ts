import type { SignedIn } from "../platform/ports/auth.ts";
import type { Clock } from "../platform/ports/clock.ts";
import { AccountRequired, InvitationClosed, noSuch } from "./errors.ts";
import type { HomeRepository } from "./home-repository.ts";
import type { InvitationRepository } from "./invitation-repository.ts";
import type { Membership } from "./organization.ts";

type Deps = {
  clock: Clock;
  homes: Pick<HomeRepository, "list" | "choose">;
  invitations: Pick<InvitationRepository, "findFor" | "accept">;
};

/**
 * Once, by whoever proved to own the invited address; the organization is the session's from here on.
 * Throws AppErrors `account_required`, `not_found` and `invitation_closed`.
 */
export async function acceptInvitation(
  { clock, homes, invitations }: Deps,
  signedIn: SignedIn,
  id: string,
): Promise<Membership> {
  const { userId, email, sessionId } = signedIn;
  if (signedIn.isGuest || !signedIn.emailVerified) throw new AccountRequired();
  const invitation = await invitations.findFor(email.toLowerCase(), id);
  if (!invitation) throw noSuch("invitation for you");

  const at = clock.now();
  const { orgId, role } = invitation;
  const entry = { orgId, at, actor: userId, action: "member.joined", target: userId, details: { invitation: id, role } };
  const accepted = await invitations.accept(orgId, { id, userId, at, entry });
  if (!accepted) throw new InvitationClosed();

  await homes.choose(sessionId, orgId);
  const joined = (await homes.list(userId)).find((membership) => membership.id === orgId);
  if (!joined) throw noSuch("organization any more");
  return joined;
}
