import { z } from "zod";
import { type Seller, stateCodes } from "../src/billing/index.ts";

const SellerSetting = z.object({
  name: z.string().min(1),
  address: z.array(z.string().min(1)).min(1),
  gstin: z.string().length(15),
  state: z.enum(stateCodes),
  sac: z.string().regex(/^\d{4,6}$/),
  lut: z.string().nullable().default(null),
});

const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: "custom", message: "is not JSON" });
    return z.NEVER;
  }
});

/** The newest first, separated by spaces: while one is being changed, retries are signed with the one before. */
const secrets = z.string().transform((text) => text.split(/\s+/).filter((secret) => secret.length >= 8));

const Settings = z.object({
  SELLER: json.pipe(SellerSetting).optional(),
  SANDBOX_WEBHOOK_SECRET: z.string().min(32).optional(),
});

const RazorpaySettings = z
  .object({
    RAZORPAY_KEY_ID: z.string().startsWith("rzp_"),
    RAZORPAY_KEY_SECRET: z.string().min(8),
    RAZORPAY_WEBHOOK_SECRET: secrets.pipe(z.array(z.string()).min(1)),
    RAZORPAY_OFFERS: json.pipe(z.record(z.string(), z.string().startsWith("offer_"))).default({}),
    RAZORPAY_URL: z.url().default("https://api.razorpay.com"),
  })
  .transform((env) => ({
    ...{ keyId: env.RAZORPAY_KEY_ID, keySecret: env.RAZORPAY_KEY_SECRET, baseUrl: env.RAZORPAY_URL },
    ...{ webhookSecrets: env.RAZORPAY_WEBHOOK_SECRET, offers: env.RAZORPAY_OFFERS },
  }));

const StripeSettings = z
  .object({
    STRIPE_SECRET_KEY: z.string().regex(/^[sr]k_/, "begins with sk_ or rk_"),
    STRIPE_WEBHOOK_SECRET: secrets.pipe(z.array(z.string().startsWith("whsec_")).min(1)),
    STRIPE_URL: z.url().default("https://api.stripe.com"),
  })
  .transform((env) => ({
    ...{ secretKey: env.STRIPE_SECRET_KEY, webhookSecrets: env.STRIPE_WEBHOOK_SECRET, baseUrl: env.STRIPE_URL },
  }));

/** Sells nothing real: the GSTIN is made up. */
const localSeller: Seller = {
  ...{ name: "Chitra (development)", address: ["Bengaluru, Karnataka"], gstin: "29AAAAA0000A1ZY", state: "29" },
  ...{ sac: "998314", lut: null },
};
/** Where nothing is sold. */
export const noSeller: Seller = { name: "", address: [], gstin: "", state: "97", sac: "", lut: null };

const localSecret = "sandbox-webhook-secret-that-is-no-secret";

/** Without a seller nothing can be sold. `sandboxSecret` switches on the provider that takes no money. */
export type BillingSettings = {
  seller: Seller | undefined;
  sandboxSecret: string | undefined;
  /** Where there are keys. */
  razorpay: z.infer<typeof RazorpaySettings> | undefined;
  stripe: z.infer<typeof StripeSettings> | undefined;
};

export function readBillingSettings(env: Record<string, unknown>): BillingSettings {
  const { SELLER, SANDBOX_WEBHOOK_SECRET } = Settings.parse(env);
  const razorpay = env.RAZORPAY_KEY_ID === undefined ? undefined : RazorpaySettings.parse(env);
  const stripe = env.STRIPE_SECRET_KEY === undefined ? undefined : StripeSettings.parse(env);
  if (env.ENVIRONMENT === "local")
    return { seller: SELLER ?? localSeller, sandboxSecret: SANDBOX_WEBHOOK_SECRET ?? localSecret, razorpay, stripe };
  return { seller: SELLER, sandboxSecret: SANDBOX_WEBHOOK_SECRET, razorpay, stripe };
}
