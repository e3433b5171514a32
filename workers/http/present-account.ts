import type { z } from "@hono/zod-openapi";
import type { Invitation, Member, Membership } from "../../src/identity/index.ts";
import type { Instant } from "../../src/kernel/time.ts";
import type { InvitationAnswer, MemberAnswer, OrganizationAnswer } from "./schemas/accounts.ts";

const iso = (at: Instant): string => new Date(at).toISOString();

export const presentMembership = ({ id, name, plan, role, createdAt }: Membership): z.infer<typeof OrganizationAnswer> => ({
  id,
  name,
  plan,
  role,
  created_at: iso(createdAt),
});

export const presentMember = ({ userId, name, email, role, since }: Member): z.infer<typeof MemberAnswer> => ({
  user_id: userId,
  name,
  email,
  role,
  since: iso(since),
});

export const presentInvitation = (invitation: Invitation): z.infer<typeof InvitationAnswer> => ({
  id: invitation.id,
  email: invitation.email,
  role: invitation.role,
  created_at: iso(invitation.createdAt),
  expires_at: iso(invitation.expiresAt),
});
