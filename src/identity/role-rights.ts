import { type Caller, type Role, type Scope, scopes } from "../kernel/caller.ts";

const everything: ReadonlySet<Scope> = new Set(scopes);

export const rights: Record<Role, ReadonlySet<Scope>> = {
  owner: everything,
  admin: everything,
  billing: new Set(["infographics:read", "usage:read", "members:read", "billing:read", "billing:write"]),
  member: new Set(["infographics:read", "infographics:write", "batches:*", "usage:read", "members:read"]),
};

/** A guest owns an organization, but one without keys, colleagues or webhooks: nobody could be asked about them. */
const guestRights: ReadonlySet<Scope> = new Set(["infographics:read", "infographics:write", "usage:read"]);

export const rightsOf = (role: Role, { isGuest }: { isGuest: boolean }): ReadonlySet<Scope> =>
  isGuest ? guestRights : rights[role];

/** Only owners make owners, and unmake them. An API key acts like an admin. */
export const actsAsOwner = ({ by }: Caller): boolean => by.kind === "session" && by.role === "owner";
