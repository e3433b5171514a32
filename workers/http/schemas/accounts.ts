import { z } from "@hono/zod-openapi";

export const RoleName = z.enum(["owner", "admin", "billing", "member"]).openapi("Role");

export const OrganizationRequest = z.strictObject({
  name: z.string().trim().min(1).max(100).openapi({ example: "Example Analytics" }),
});

export const OrganizationAnswer = z
  .object({
    id: z.string().openapi({ example: "org_7m2k9q4x8v1c5n3b6z0t2w4r8y" }),
    name: z.string(),
    plan: z.string().openapi({ example: "free" }),
    role: RoleName.openapi({ description: "Yours" }),
    created_at: z.iso.datetime(),
  })
  .openapi("Organization");

export const OrganizationList = z.object({
  organizations: z.array(OrganizationAnswer),
  current: z.string().openapi({ description: "The one that this session speaks for" }),
});

export const MemberAnswer = z
  .object({
    user_id: z.string().openapi({ example: "usr_7m2k9q4x8v1c5n3b6z0t2w4r8y" }),
    name: z.string(),
    email: z.string(),
    role: RoleName,
    since: z.iso.datetime(),
  })
  .openapi("Member");

export const MemberList = z.object({ members: z.array(MemberAnswer) });

export const RoleRequest = z.strictObject({ role: RoleName });

export const InvitationRequest = z.strictObject({
  email: z.email().max(254).openapi({ example: "colleague@example.com" }),
  role: RoleName,
});

export const InvitationAnswer = z
  .object({
    id: z.string().openapi({ example: "inv_7m2k9q4x8v1c5n3b6z0t2w4r8y" }),
    email: z.string(),
    role: RoleName,
    created_at: z.iso.datetime(),
    expires_at: z.iso.datetime(),
  })
  .openapi("Invitation");

export const InvitationList = z.object({ invitations: z.array(InvitationAnswer) });
