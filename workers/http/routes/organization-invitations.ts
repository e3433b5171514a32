import { createRoute, z } from "@hono/zod-openapi";
import { acceptInvitation, cancelInvitation, inviteMember } from "../../../src/identity/index.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { requireSession } from "../middleware/session-caller.ts";
import { presentInvitation, presentMembership } from "../present-account.ts";
import { newRouter } from "../router.ts";
import { InvitationAnswer, InvitationList, InvitationRequest, OrganizationAnswer } from "../schemas/accounts.ts";
import { problems } from "../schemas/problems.ts";

const params = z.object({ invitation: z.string().openapi({ example: "inv_7m2k9q4x8v1c5n3b6z0t2w4r8y" }) });

const list = createRoute({
  method: "get",
  path: "/v1/invitations",
  operationId: "listInvitations",
  tags: ["Organizations"],
  security: [{ apiKey: [] }, { session: [] }],
  summary: "The invitations that are open",
  middleware: [requireScope("members:read")] as const,
  responses: {
    200: { description: "The oldest first.", content: { "application/json": { schema: InvitationList } } },
    ...problems("unauthenticated", "missing_scope"),
  },
});

const invite = createRoute({
  method: "post",
  path: "/v1/invitations",
  operationId: "inviteMember",
  tags: ["Organizations"],
  security: [{ apiKey: [] }, { session: [] }],
  summary: "Invite somebody into the organization",
  description: "By mail, for seven days. It is accepted once, by an account with this address.",
  middleware: [requireScope("members:write"), jsonBody()] as const,
  request: { body: { required: true, content: { "application/json": { schema: InvitationRequest } } } },
  responses: {
    201: { description: "It is sent.", content: { "application/json": { schema: InvitationAnswer } } },
    ...problems(
      "unauthenticated",
      "missing_scope",
      "account_required",
      "owner_required",
      "untrusted_origin",
      "already_member",
      "conflict",
      "invalid_json",
      "too_large",
      "invalid_request",
      "limit_exceeded",
    ),
  },
});

const cancel = createRoute({
  method: "delete",
  path: "/v1/invitations/{invitation}",
  operationId: "cancelInvitation",
  tags: ["Organizations"],
  security: [{ apiKey: [] }, { session: [] }],
  summary: "Take an invitation back",
  middleware: [requireScope("members:write")] as const,
  request: { params },
  responses: {
    204: { description: "It can't be accepted any more." },
    ...problems("unauthenticated", "missing_scope", "untrusted_origin", "not_found", "conflict"),
  },
});

const accept = createRoute({
  method: "post",
  path: "/v1/invitations/{invitation}/accept",
  operationId: "acceptInvitation",
  tags: ["Organizations"],
  security: [{ session: [] }],
  summary: "Accept an invitation",
  description: "This session speaks for the organization from here on.",
  middleware: [requireSession()] as const,
  request: { params },
  responses: {
    200: { description: "You are a member.", content: { "application/json": { schema: OrganizationAnswer } } },
    ...problems("unauthenticated", "account_required", "untrusted_origin", "not_found", "conflict", "invitation_closed"),
  },
});

export const invitationRoutes = newRouter()
  .openapi(list, async (c) => {
    const { clock, invitations } = c.var.deps.accounts;
    const open = await invitations.listOpen(c.var.caller.orgId, clock.now());
    return c.json({ invitations: open.map(presentInvitation) }, 200);
  })
  .openapi(invite, async (c) => {
    const { accounts } = c.var.deps;
    const url = (id: string) => new URL(`/account?invitation=${id}`, accounts.origin ?? c.req.url).href;
    const invitation = await inviteMember(accounts, c.var.caller, { ...c.req.valid("json"), url });
    return c.json(presentInvitation(invitation), 201);
  })
  .openapi(cancel, async (c) => {
    await cancelInvitation(c.var.deps.accounts, c.var.caller, c.req.valid("param").invitation);
    return c.body(null, 204);
  })
  .openapi(accept, async (c) => {
    const joined = await acceptInvitation(c.var.deps.accounts, c.var.signedIn, c.req.valid("param").invitation);
    return c.json(presentMembership(joined), 200);
  });
