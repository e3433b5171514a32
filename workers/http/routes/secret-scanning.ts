import { createRoute, z } from "@hono/zod-openapi";
import { receiveReport, type TokenVerdict, verifyReport } from "../../../src/api-keys/index.ts";
import { newRouter } from "../router.ts";
import { problems } from "../schemas/problems.ts";
import { validate } from "../validation/invalid.ts";
import { parseJson, readBytes } from "../validation/read-body.ts";

const FoundTokens = z
  .array(
    z.object({
      token: z.string().max(512),
      type: z.string().max(200),
      url: z.string().max(2_000).default(""),
      source: z.string().max(200).default(""),
    }),
  )
  .max(1_000);

const Verdicts = z.array(
  z.object({
    token_hash: z.string().openapi({ description: "base64 of the token's SHA-256" }),
    token_type: z.string(),
    label: z.enum(["true_positive", "false_positive"]),
  }),
);

const receive = createRoute({
  method: "post",
  path: "/v1/secret-scanning",
  operationId: "receiveSecretScanningReport",
  tags: ["API keys"],
  summary: "Tell that tokens were found in public",
  description:
    "GitHub's secret scanning partner programme: the body is signed. A key among the tokens may from now on only read, and its owners are told.",
  request: {
    headers: z.object({
      "github-public-key-identifier": z.string().describe("Names the public key"),
      "github-public-key-signature": z.string().describe("base64 of the ECDSA P-256 signature, in DER, of the body's SHA-256"),
    }),
    body: { required: true, content: { "application/json": { schema: FoundTokens } } },
  },
  responses: {
    200: { description: "Which of them are ours.", content: { "application/json": { schema: Verdicts } } },
    ...problems("invalid_signature", "invalid_json", "too_large", "unsupported_media_type", "invalid_request"),
  },
});

export const secretScanningRoutes = newRouter();

// The signature is over the bytes that came in, so they are read here and not by the router.
secretScanningRoutes.openAPIRegistry.registerPath(receive);

secretScanningRoutes.post("/v1/secret-scanning", async (c) => {
  const { apiKeys } = c.var.deps;
  const keyIdentifier = c.req.header("github-public-key-identifier");
  const signature = c.req.header("github-public-key-signature");
  const body = await readBytes(c.req.raw);
  await verifyReport(apiKeys.signingKeys, { body, keyIdentifier, signature });

  const found = validate(FoundTokens, parseJson(new TextDecoder().decode(body)), "invalid_request");
  const verdicts = await receiveReport(apiKeys, found);
  return c.json(await Promise.all(verdicts.map(presentVerdict)), 200);
});

/** Names the token by its hash, so that the answer can be logged. */
async function presentVerdict({ token, type, isOurs }: TokenVerdict) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token));
  return {
    token_hash: btoa(String.fromCharCode(...new Uint8Array(digest))),
    token_type: type,
    label: isOurs ? ("true_positive" as const) : ("false_positive" as const),
  };
}
