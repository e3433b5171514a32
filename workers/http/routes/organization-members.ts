import { createRoute, z } from "@hono/zod-openapi";
import { changeMemberRole, leaveOrganization, removeMember } from "../../../src/identity/index.ts";
import type { UserId } from "../../../src/kernel/ids.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { requireSession } from "../middleware/session-caller.ts";
import { presentMember } from "../present-account.ts";
import { newRouter } from "../router.ts";
import { MemberAnswer, MemberList, RoleRequest } from "../schemas/accounts.ts";
import { problems } from "../schemas/problems.ts";

const params = z.object({ user: z.string().openapi({ example: "usr_7m2k9q4x8v1c5n3b6z0t2w4r8y" }) });

const list = createRoute({
  method: "get",
  path: "/v1/members",
  operationId: "listMembers",
  tags: ["Organizations"],
  security: [{ apiKey: [] }, { session: [] }],
  summary: "Who belongs to the organization",
  middleware: [requireScope("members:read")] as const,
  responses: {
    200: { description: "In the order of joining.", content: { "application/json": { schema: MemberList } } },
    ...problems("unauthenticated", "missing_scope"),
  },
});

const changeRole = createRoute({
  method: "patch",
  path: "/v1/members/{user}",
  operationId: "changeMemberRole",
  tags: ["Organizations"],
  security: [{ apiKey: [] }, { session: [] }],
  summary: "Give a member another role",
  middleware: [requireScope("members:write"), jsonBody()] as const,
  request: { params, body: { required: true, content: { "application/json": { schema: RoleRequest } } } },
  responses: {
    200: { description: "It holds from here on.", content: { "application/json": { schema: MemberAnswer } } },
    ...problems(
      "unauthenticated",
      "missing_scope",
      "untrusted_origin",
      "owner_required",
      "not_found",
      "conflict",
      "last_owner",
      "invalid_json",
      "too_large",
      "invalid_request",
    ),
  },
});

const remove = createRoute({
  method: "delete",
  path: "/v1/members/{user}",
  operationId: "removeMember",
  tags: ["Organizations"],
  security: [{ apiKey: [] }, { session: [] }],
  summary: "Take a member out of the organization",
  middleware: [requireScope("members:write")] as const,
  request: { params },
  responses: {
    204: { description: "The next request of that person is refused." },
    ...problems(
      "unauthenticated",
      "missing_scope",
      "untrusted_origin",
      "owner_required",
      "not_found",
      "conflict",
      "last_owner",
    ),
  },
});

const leave = createRoute({
  method: "post",
  path: "/v1/members/leave",
  operationId: "leaveOrganization",
  tags: ["Organizations"],
  security: [{ session: [] }],
  summary: "Leave the organization",
  middleware: [requireSession()] as const,
  responses: {
    204: { description: "You belong to it no more." },
    ...problems("unauthenticated", "untrusted_origin", "not_found", "conflict", "last_owner"),
  },
});

export const memberRoutes = newRouter()
  .openapi(list, async (c) => {
    const members = await c.var.deps.accounts.members.list(c.var.caller.orgId);
    return c.json({ members: members.map(presentMember) }, 200);
  })
  .openapi(changeRole, async (c) => {
    const change = { userId: c.req.valid("param").user as UserId, role: c.req.valid("json").role };
    const member = await changeMemberRole(c.var.deps.accounts, c.var.caller, change);
    return c.json(presentMember(member), 200);
  })
  .openapi(remove, async (c) => {
    await removeMember(c.var.deps.accounts, c.var.caller, c.req.valid("param").user as UserId);
    return c.body(null, 204);
  })
  .openapi(leave, async (c) => {
    await leaveOrganization(c.var.deps.accounts, c.var.caller);
    return c.body(null, 204);
  });
