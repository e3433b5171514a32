import { describeEvents } from "./describe-events.ts";
import { featureOfPath } from "./feature-gates.ts";
import { newRouter, type Router } from "./router.ts";
import { specJsonSchema } from "./schemas/spec-schema.ts";

const about = {
  openapi: "3.1.0",
  info: {
    title: "Chitra",
    version: "1.0.0",
    description:
      "A prompt, a text or a table in; a finished, correct infographic out. Every answer carries `X-Request-Id` and `Server-Timing`; every refusal is RFC 9457 problem+json with a stable `code`.",
  },
  servers: [{ url: "/" }],
  tags: [
    { name: "Infographics", description: "Make them and read them" },
    { name: "Pictures", description: "What they look like" },
    { name: "Catalog", description: "What there is to choose from" },
    { name: "Usage", description: "What was drawn, and what the month will come to" },
    { name: "Billing", description: "Plans, subscriptions, invoices and ways to pay" },
    { name: "Organizations", description: "Found them, invite, change roles, leave" },
    { name: "API keys", description: "Issue, change, rotate and revoke them" },
    { name: "Webhooks", description: "Have events sent to you, and find out why one didn't arrive" },
    { name: "Audit log", description: "What was changed, by whom" },
    { name: "Features", description: "What is open, and what you think of it" },
    { name: "Operators", description: "For Chitra's own staff" },
    { name: "Operation", description: "The service itself" },
  ],
};

/** How a request says who asks; routes that name neither are open to all. */
const credentials = {
  apiKey: { type: "http", scheme: "bearer", description: "An API key: `Authorization: Bearer chi_live_…`" },
  session: { type: "apiKey", in: "cookie", name: "chitra.session_token", description: "The cookie of who is signed in" },
} as const;

/** One of the headers of every POST that a caller makes. */
const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  description: [
    "Makes it safe to send the request again: for 24 hours the same request with the same key has the same answer, marked by `Idempotency-Replayed: true`, and no second effect. Refusals that pass (429, 5xx, `conflict`, `quota_exceeded`, `key_limit_reached`) aren't kept: after them the request is tried anew.",
    "Another request under the key is refused as 422 `idempotency_key_reused`; while the first isn't answered, 409 `request_in_flight` with `Retry-After`. An answer with a secret in it is given once: afterwards there is 409 `answer_not_kept`.",
  ].join("\n\n"),
  schema: { type: "string", minLength: 1, maxLength: 255, pattern: "^[\\x21-\\x7e]+$" },
  example: "8e03978e-40d5-43dd-bc93-6894a57f9324",
} as const;

/** Whoever reports a leak or tells of a payment is no caller: what they say is signed instead. */
const withoutCaller = new Set(["/v1/secret-scanning", "/v1/billing/webhooks/{provider}"]);

/** Serves the description of all these. */
export function openApiRoutes(all: readonly Router[]): Router {
  let document: string | undefined;
  return newRouter().get("/openapi.json", (c) => {
    document ??= JSON.stringify(describe(all));
    return c.body(document, 200, { "Content-Type": "application/json", "Cache-Control": "public, max-age=300" });
  }) as Router;
}

function describe(all: readonly Router[]): Document {
  const api = newRouter();
  for (const [name, scheme] of Object.entries(credentials))
    api.openAPIRegistry.registerComponent("securitySchemes", name, scheme);
  for (const routes of all) api.route("/", routes);
  describeEvents(api.openAPIRegistry);
  api.openAPIRegistry.registerComponent("parameters", "IdempotencyKey", idempotencyKey);
  const { $schema: _dialect, ...schema } = specJsonSchema();
  api.openAPIRegistry.registerComponent("schemas", "InfographicSpec", schema as object);
  return withFeatures(withIdempotencyKey(api.getOpenAPI31Document(about)));
}

type Document = ReturnType<Router["getOpenAPI31Document"]>;

function withIdempotencyKey(document: Document): Document {
  const reference = { $ref: "#/components/parameters/IdempotencyKey" };
  for (const [path, { post }] of Object.entries(document.paths ?? {}))
    if (post && !withoutCaller.has(path)) post.parameters = [...(post.parameters ?? []), reference];
  return document;
}

/** Operations that come with a release say with which feature, as `x-feature`. */
function withFeatures(document: Document): Document {
  for (const [path, operations] of Object.entries(document.paths ?? {})) {
    const feature = featureOfPath(path);
    if (feature === undefined) continue;
    for (const operation of [operations.get, operations.post, operations.put, operations.patch, operations.delete])
      if (operation) Object.assign(operation, { "x-feature": feature });
  }
  return document;
}
