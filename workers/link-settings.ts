import { z } from "zod";

/** Worth nothing: it signs links to the pictures of a development machine alone. */
const localSecret = "chitra-local-links-secret-that-is-no-secret";

const tooShort = { error: "has to be 32 random characters or more" };

const Deployed = z.object({
  LINK_SECRET: z.string({ error: "is missing; set it with: wrangler secret put LINK_SECRET" }).min(32, tooShort),
  LINK_SECRET_PREVIOUS: z.string().min(32, tooShort).optional(),
});

/** The secret that signs links, then the one before it while its links are still valid. Throws where a deployment has none. */
export function readLinkSecrets(env: Record<string, unknown>): [string, ...string[]] {
  if (env.ENVIRONMENT === "local") return [localSecret];
  const { LINK_SECRET, LINK_SECRET_PREVIOUS } = Deployed.parse(env);
  return LINK_SECRET_PREVIOUS === undefined ? [LINK_SECRET] : [LINK_SECRET, LINK_SECRET_PREVIOUS];
}
