import { AppError } from "../kernel/app-error.ts";
import { actorOf } from "../kernel/audit-entry.ts";
import type { Caller, Role } from "../kernel/caller.ts";
import { randomId } from "../kernel/ids.ts";
import { instant } from "../kernel/time.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { Mailer } from "../platform/ports/mailer.ts";
import { AccountRequired, AlreadyMember, noSuch, OwnerRequired } from "./errors.ts";
import { invitationMail } from "./invitation-mail.ts";
import type { InvitationRepository } from "./invitation-repository.ts";
import type { Invitation } from "./organization.ts";
import { actsAsOwner } from "./role-rights.ts";

type Deps = {
  clock: Clock;
  mailer: Mailer;
  invitations: Pick<InvitationRepository, "offer" | "countOpen" | "cancel">;
};
type Request = { email: string; role: Role; url: (id: string) => string };

const openFor = 7 * 24 * 3_600_000;
const openLimit = 100;

/** Open for seven days. Throws AppErrors `account_required`, `owner_required`, `already_member` and `limit_exceeded`. */
export async function inviteMember(deps: Deps, caller: Caller, { email, role, url }: Request): Promise<Invitation> {
  if (role === "owner" && !actsAsOwner(caller)) throw new OwnerRequired();
  // An invitation stands in somebody's name, and a key has none.
  if (caller.by.kind !== "session") throw new AccountRequired();

  const now = deps.clock.now();
  const { orgId } = caller;
  const invitation: Invitation = {
    id: randomId("inv"),
    orgId,
    email: email.toLowerCase(),
    role,
    createdAt: now,
    expiresAt: instant(now + openFor),
  };
  const note = { action: "invitation.created", target: invitation.id, details: { email: invitation.email, role } };
  const entry = { orgId, at: now, actor: actorOf(caller), ...note };

  const offered = await deps.invitations.offer(orgId, { invitation, inviter: caller.by.userId, entry, openLimit });
  if (!offered) throw await whyNot(deps, caller);
  await deps.mailer.send(invitationMail(invitation, url(invitation.id)));
  return invitation;
}

async function whyNot({ invitations, clock }: Deps, { orgId }: Caller): Promise<AppError> {
  const open = await invitations.countOpen(orgId, clock.now());
  return open < openLimit
    ? new AlreadyMember()
    : new AppError("limit_exceeded", `${open} invitations are open; there can be ${openLimit}. Cancel some first.`);
}

/** Throws AppError `not_found` where it isn't open any more. */
export async function cancelInvitation({ clock, invitations }: Deps, caller: Caller, id: string): Promise<void> {
  const at = clock.now();
  const entry = { orgId: caller.orgId, at, actor: actorOf(caller), action: "invitation.cancelled", target: id };
  const cancelled = await invitations.cancel(caller.orgId, { id, at, entry });
  if (!cancelled) throw noSuch("open invitation");
}
