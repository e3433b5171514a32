import { createRoute } from "@hono/zod-openapi";
import { createOrganization } from "../../../src/identity/index.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireSession } from "../middleware/session-caller.ts";
import { presentMembership } from "../present-account.ts";
import { newRouter } from "../router.ts";
import { OrganizationAnswer, OrganizationList, OrganizationRequest } from "../schemas/accounts.ts";
import { problems } from "../schemas/problems.ts";
import { invitationRoutes } from "./organization-invitations.ts";
import { memberRoutes } from "./organization-members.ts";

const list = createRoute({
  method: "get",
  path: "/v1/organizations",
  operationId: "listOrganizations",
  tags: ["Organizations"],
  security: [{ session: [] }],
  summary: "Your organizations",
  middleware: [requireSession()] as const,
  responses: {
    200: { description: "In the order of joining.", content: { "application/json": { schema: OrganizationList } } },
    ...problems("unauthenticated"),
  },
});

const create = createRoute({
  method: "post",
  path: "/v1/organizations",
  operationId: "createOrganization",
  tags: ["Organizations"],
  security: [{ session: [] }],
  summary: "Found an organization",
  description: "You are its owner, and this session speaks for it from here on.",
  middleware: [requireSession(), jsonBody()] as const,
  request: { body: { required: true, content: { "application/json": { schema: OrganizationRequest } } } },
  responses: {
    201: { description: "It is founded.", content: { "application/json": { schema: OrganizationAnswer } } },
    ...problems(
      "unauthenticated",
      "account_required",
      "untrusted_origin",
      "invalid_json",
      "too_large",
      "invalid_request",
      "limit_exceeded",
    ),
  },
});

export const organizationRoutes = newRouter()
  .openapi(list, async (c) => {
    const { deps, signedIn, caller } = c.var;
    const memberships = await deps.accounts.homes.list(signedIn.userId);
    return c.json({ organizations: memberships.map(presentMembership), current: caller.orgId }, 200);
  })
  .openapi(create, async (c) => {
    const { deps, signedIn } = c.var;
    const founded = await createOrganization(deps.accounts, signedIn, c.req.valid("json").name);
    return c.json(presentMembership(founded), 201);
  })
  .route("/", memberRoutes)
  .route("/", invitationRoutes);
