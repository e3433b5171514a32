import { type AuditDraft, actorOf } from "../kernel/audit-entry.ts";
import type { Caller, Role } from "../kernel/caller.ts";
import type { UserId } from "../kernel/ids.ts";
import type { Clock } from "../platform/ports/clock.ts";
import { LastOwner, noSuch, OwnerRequired } from "./errors.ts";
import type { MemberRepository } from "./member-repository.ts";
import type { Member } from "./organization.ts";
import { actsAsOwner } from "./role-rights.ts";

type Deps = { clock: Clock; members: Pick<MemberRepository, "find" | "changeRole" | "remove"> };

/** Throws AppErrors `not_found`, `owner_required` and `last_owner`. */
export async function changeMemberRole(
  deps: Deps,
  caller: Caller,
  { userId, role }: { userId: UserId; role: Role },
): Promise<Member> {
  const member = await memberToChange(deps, caller, userId);
  if (role === "owner" && !actsAsOwner(caller)) throw new OwnerRequired();
  if (member.role === role) return member;

  const entry = entryOf(deps, caller, { action: "member.role_changed", userId, details: { from: member.role, to: role } });
  const changed = await deps.members.changeRole(caller.orgId, role, { userId, entry });
  if (!changed) throw await whyNot(deps, caller, userId);
  return { ...member, role };
}

/** Throws the same. */
export async function removeMember(deps: Deps, caller: Caller, userId: UserId): Promise<void> {
  const member = await memberToChange(deps, caller, userId);
  const entry = entryOf(deps, caller, { action: "member.removed", userId, details: { role: member.role } });
  const removed = await deps.members.remove(caller.orgId, { userId, entry });
  if (!removed) throw await whyNot(deps, caller, userId);
}

/** Of oneself, which takes no right. Throws AppErrors `not_found` and `last_owner`. */
export async function leaveOrganization(deps: Deps, caller: Caller): Promise<void> {
  if (caller.by.kind !== "session") throw noSuch("member");
  const { userId, role } = caller.by;
  const entry = entryOf(deps, caller, { action: "member.left", userId, details: { role } });
  const left = await deps.members.remove(caller.orgId, { userId, entry });
  if (!left) throw await whyNot(deps, caller, userId);
}

async function memberToChange({ members }: Deps, caller: Caller, userId: UserId): Promise<Member> {
  const member = await members.find(caller.orgId, userId);
  if (!member) throw noSuch("member");
  if (member.role === "owner" && !actsAsOwner(caller)) throw new OwnerRequired();
  return member;
}

async function whyNot({ members }: Deps, { orgId }: Caller, userId: UserId): Promise<Error> {
  return (await members.find(orgId, userId)) ? new LastOwner() : noSuch("member");
}

type Note = { action: string; userId: UserId; details: Record<string, unknown> };

const entryOf = ({ clock }: Deps, caller: Caller, { action, userId, details }: Note): AuditDraft => ({
  orgId: caller.orgId,
  at: clock.now(),
  actor: actorOf(caller),
  action,
  target: userId,
  details,
});
