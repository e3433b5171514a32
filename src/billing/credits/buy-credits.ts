import type { Caller } from "../../kernel/caller.ts";
import type { PurchaseId } from "../../kernel/ids.ts";
import type { CreditPack } from "../catalog/price.ts";
import { readCatalog } from "../catalog/read-catalog.ts";
import { NoSubscription, NoSuchPack } from "../errors.ts";
import { supplyTo, type Tax, taxOf } from "../gst/tax-of.ts";
import { type Quote, quote } from "../pricing/price-of.ts";
import { providerOf, requireDetails, requireSubscription, type SubscriptionDeps } from "../subscriptions/billing-deps.ts";
import { isEntitled } from "../subscriptions/subscription.ts";
import type { CreditRepository } from "./credit-repository.ts";
import { packsOnSale } from "./packs-on-sale.ts";

type Deps = SubscriptionDeps & { credits: Pick<CreditRepository, "add" | "savePayUrl"> };
type Wish = { id: PurchaseId; packId: string };
type Bought = { id: PurchaseId; quote: Quote; tax: Tax; url: string | null };

/**
 * Buys a pack by one payment, from what the plan is paid by; where that can't be, it is paid at `url`. The credits are there
 * once the provider tells of the payment. The same id buys one pack. Throws NoSubscription and NoSuchPack.
 */
export async function buyCredits(deps: Deps, { orgId }: Caller, { id, packId }: Wish): Promise<Bought> {
  const { subscription, standing } = await requireSubscription(deps, orgId);
  if (!isEntitled(standing)) throw new NoSubscription();
  const { currency } = subscription;
  const details = await requireDetails(deps, orgId);
  const pack = packsOnSale(await readCatalog(deps)).find((each) => each.id === packId && each.currency === currency);
  if (!pack) throw new NoSuchPack(packId, currency);

  const sold = quoteOf(pack);
  const tax = taxOf(sold.net, sold.tax, supplyTo(deps.seller, details));
  const about = { id, orgId, subscriptionId: subscription.id, packId, credits: pack.credits, quote: sold };
  await deps.credits.add({ ...about, requestedAt: deps.clock.now(), payUrl: null });
  const handoff = await providerOf(deps, subscription.provider).collect({
    ...{ key: id, customerId: subscription.customerId, subscriptionId: subscription.providerId, isRetried: false },
    ...{ amount: tax.total, currency, description: nameOf(pack), payer: { name: details.name, email: details.email } },
  });
  if (handoff) await deps.credits.savePayUrl(orgId, id, handoff.url);
  return { id, quote: sold, tax, url: handoff?.url ?? null };
}

const quoteOf = (pack: CreditPack): Quote =>
  quote(pack, [{ kind: "pack", description: nameOf(pack), quantity: 1, unit: pack.amount, amount: pack.amount }]);

const nameOf = ({ credits }: CreditPack): string => `${credits} premium generations`;
