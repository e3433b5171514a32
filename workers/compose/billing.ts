import {
  catalogRepository,
  couponRepository,
  creditRepository,
  customerRepository,
  invoiceRepository,
  ledgerRepository,
  noticeRepository,
  providerEventRepository,
  subscriptionRepository,
  usageClosingRepository,
} from "../../src/billing/index.ts";
import { keepBillingEvent } from "../../src/flows/keep-billing-event.ts";
import { receiveBillingWebhook } from "../../src/flows/receive-billing-webhook.ts";
import { printFontFile } from "../../src/infographic/fonts.ts";
import { bindingAssetStore } from "../../src/platform/cloudflare/binding-asset-store.ts";
import { systemClock } from "../../src/platform/cloudflare/system-clock.ts";
import { database } from "../../src/platform/db/client.ts";
import { openProviders } from "../../src/platform/payments/open-providers.ts";
import { sandboxProvider } from "../../src/platform/payments/sandbox/sandbox-provider.ts";
import { sandboxRepository } from "../../src/platform/payments/sandbox/sandbox-repository.ts";
import { noSeller, readBillingSettings } from "../billing-settings.ts";
import { readEnv } from "../env.ts";
import type { BillingDeps, JobDeps, Sandbox } from "../http/deps.ts";
import { logUndispatched } from "../http/log-undispatched.ts";
import { logUnrefunded } from "../http/log-unrefunded.ts";
import { ask } from "./outside.ts";

/** Where `npm start` serves. */
const localOrigin = "http://localhost:8787";

export function buildBilling(env: Env, jobs: JobDeps, origin = localOrigin): BillingDeps {
  const { DB, ASSETS } = readEnv(env);
  const { seller, sandboxSecret, ...settings } = readBillingSettings({ ...env });
  const db = database(DB);
  const assets = bindingAssetStore(ASSETS);
  const [customers, events] = [customerRepository(db), providerEventRepository(db)];
  const keeping = { ...jobs, events, customers, onUndispatched: logUndispatched };
  const receive: BillingDeps["receive"] = (provider, received) => receiveBillingWebhook(keeping, provider, received);
  const accountUrl = `${origin}/account`;
  const opened = openProviders({
    ...{ clock: systemClock, db, settings, returnUrl: accountUrl, fetch: ask },
    tell: (provider, event) => keepBillingEvent(keeping, provider, { eventId: event.id, type: event.type, event }),
  });
  const sandbox =
    sandboxSecret && seller
      ? sandboxProvider({
          ...{ clock: systemClock, accounts: sandboxRepository(db), secret: sandboxSecret },
          deliver: (body, headers): Promise<void> => receive(sandbox as Sandbox, { body, headers }),
        })
      : undefined;
  return {
    ...{
      clock: systemClock,
      seller: seller ?? noSeller,
      providers: { ...(seller && opened), ...(sandbox && { sandbox }) },
      sandbox,
      receive,
      customers,
      events,
    },
    catalogs: catalogRepository(db),
    subscriptions: subscriptionRepository(db),
    coupons: couponRepository(db),
    invoices: invoiceRepository(db),
    ledger: ledgerRepository(db),
    closings: usageClosingRepository(db),
    credits: creditRepository(db),
    notices: noticeRepository(db),
    accountUrl: `${accountUrl}#billing`,
    onUnrefunded: logUnrefunded,
    fontsOf: (face, weight) => assets.read(`print/${printFontFile(face, weight)}`),
  };
}
