import type { Plan, Role } from "../kernel/caller.ts";
import type { OrgId, UserId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";

export type Organization = { id: OrgId; name: string; plan: Plan; createdAt: Instant };

/** An organization as one of its members sees it. */
export type Membership = Organization & { role: Role };

export type Member = { userId: UserId; name: string; email: string; role: Role; since: Instant };

/** Open until it is accepted, cancelled or past `expiresAt`. */
export type Invitation = {
  id: string;
  orgId: OrgId;
  email: string;
  role: Role;
  expiresAt: Instant;
  createdAt: Instant;
};
