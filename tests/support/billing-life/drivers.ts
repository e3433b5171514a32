import { env } from "cloudflare:workers";
import { database } from "../../../src/platform/db/client.ts";
import { providerRefRepository } from "../../../src/platform/payments/provider-ref-repository.ts";
import { razorpayApi } from "../../../src/platform/payments/razorpay/razorpay-api.ts";
import { razorpayProvider } from "../../../src/platform/payments/razorpay/razorpay-provider.ts";
import { sandboxProvider } from "../../../src/platform/payments/sandbox/sandbox-provider.ts";
import { sandboxRepository } from "../../../src/platform/payments/sandbox/sandbox-repository.ts";
import { stripeApi, stripeVersion } from "../../../src/platform/payments/stripe/stripe-api.ts";
import { stripeProvider } from "../../../src/platform/payments/stripe/stripe-provider.ts";
import { razorpayServer } from "../../contract/razorpay/razorpay-server.ts";
import { stripeServer } from "../../contract/stripe/stripe-server.ts";
import type { Webhook } from "../../contract/webhook-outbox.ts";
import type { Driver, World } from "./driver.ts";

const returnUrl = "https://chitra.test/account";
const secret = "a-webhook-secret-for-one-customer-s-life";

const sender =
  ({ receive }: World, provider: () => Driver["provider"]) =>
  async (webhook: Webhook) => {
    await receive(provider(), webhook);
    return { status: 204 };
  };

function razorpayDriver(world: World): Driver {
  const keys = { keyId: "rzp_test_life", keySecret: "secret-of-life", webhookSecret: secret };
  const server = razorpayServer({ clock: world.clock, ...keys });
  const provider = razorpayProvider({
    ...{ clock: world.clock, refs: providerRefRepository(database(env.DB), "razorpay"), webhookSecrets: [secret] },
    ...{ api: razorpayApi({ fetch: server.fetch, baseUrl: "https://razorpay.test", ...keys }), offers: {}, returnUrl },
    tell: (event) => world.tell("razorpay", event),
  });
  const upi = () => ({ method: "upi" as const, vpa: "weather@okbank", works: true });
  return {
    provider,
    authorize: async (id) => void server.person.authorize(id, upi()),
    setWorks: async (id, works) => server.person.setWorks(id, works),
    payOwed: async (key) => void server.person.payLink(key, upi()),
    advanceTo: async (at) => server.advanceTo(at),
    deliver: () => server.outbox.flush(sender(world, () => provider)),
  };
}

function stripeDriver(world: World): Driver {
  const keys = { secretKey: "sk_test_life", webhookSecret: secret };
  const server = stripeServer({ clock: world.clock, ...keys, version: stripeVersion });
  const provider = stripeProvider({
    ...{ clock: world.clock, refs: providerRefRepository(database(env.DB), "stripe"), webhookSecrets: [secret], returnUrl },
    api: stripeApi({ fetch: server.fetch, baseUrl: "https://stripe.test", ...keys }),
  });
  return {
    provider,
    authorize: async (key) => void server.person.checkOut(key, { type: "upi", upi: { vpa: "weather@okbank" }, works: true }),
    setWorks: async (key, works) => server.person.setWorks(key, works),
    payOwed: async () => {},
    advanceTo: async (at) => server.advanceTo(at),
    deliver: () => server.outbox.flush(sender(world, () => provider)),
  };
}

function sandboxDriver(world: World): Driver {
  const accounts = sandboxRepository(database(env.DB));
  const sandbox: ReturnType<typeof sandboxProvider> = sandboxProvider({
    ...{ clock: world.clock, accounts, secret },
    deliver: (body, headers) => world.receive(sandbox, { body, headers }),
  });
  return {
    provider: sandbox,
    authorize: async (id) => void (await sandbox.checkOut(id, "success@sandbox")),
    async setWorks(id, works) {
      const kept = await accounts.find(`cus_${id.split("_")[1]}`);
      if (!kept) throw new Error(`There is no account of ${id}.`);
      for (const method of kept.account.methods) method.renewals = works;
      await accounts.save(kept.account, kept.version);
    },
    payOwed: async () => {},
    async advanceTo(at) {
      world.clock.set(at);
      await sandbox.work();
    },
    // It brings them itself.
    deliver: async () => 0,
  };
}

export const drivers = { sandbox: sandboxDriver, razorpay: razorpayDriver, stripe: stripeDriver };
