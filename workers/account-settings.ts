import { z } from "zod";

/** Worth nothing: it protects the accounts of a development machine alone. */
const localSecret = "chitra-local-development-secret-that-is-no-secret";

const secret = (name: string) => z.string({ error: `is missing; set it with: wrangler secret put ${name}` });

const Google = z.union([
  z.object({ GOOGLE_CLIENT_ID: z.string().min(1), GOOGLE_CLIENT_SECRET: z.string().min(1) }),
  z.object({ GOOGLE_CLIENT_ID: z.undefined().optional(), GOOGLE_CLIENT_SECRET: z.undefined().optional() }),
]);

const Deployed = z.object({
  BETTER_AUTH_SECRET: secret("BETTER_AUTH_SECRET").min(32, { error: "has to be 32 random characters or more" }),
  PUBLIC_URL: z.url({ protocol: /^https$/, error: "has to be the https address people see; set it in wrangler.toml" }),
  MAIL_API_KEY: secret("MAIL_API_KEY").min(1),
  MAIL_FROM: secret("MAIL_FROM").min(3),
  MAIL_BASE_URL: z.url().default("https://api.resend.com"),
});

export type AccountSettings = {
  secret: string;
  /** Undefined on a development machine: it is whatever address was asked. */
  origin: string | undefined;
  google: { clientId: string; clientSecret: string } | undefined;
  /** Undefined on a development machine, where mail is kept instead of sent. */
  mail: { apiKey: string; from: string; baseUrl: string } | undefined;
};

/** Throws, with the name of each, where a deployment lacks a secret or an address. */
export function readAccountSettings(env: Record<string, unknown>): AccountSettings {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret } = Google.parse(env);
  const google = clientId && clientSecret ? { clientId, clientSecret } : undefined;
  if (env.ENVIRONMENT === "local") return { secret: localSecret, origin: undefined, google, mail: undefined };

  const { BETTER_AUTH_SECRET, PUBLIC_URL, MAIL_API_KEY, MAIL_FROM, MAIL_BASE_URL } = Deployed.parse(env);
  return {
    secret: BETTER_AUTH_SECRET,
    origin: new URL(PUBLIC_URL).origin,
    google,
    mail: { apiKey: MAIL_API_KEY, from: MAIL_FROM, baseUrl: MAIL_BASE_URL },
  };
}
