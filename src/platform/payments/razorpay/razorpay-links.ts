import { type Instant, instant } from "../../../kernel/time.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Collection, ExpiringHandoff } from "../../ports/payment-provider.ts";
import { type RazorpayApi, RazorpayRefused, segment } from "./razorpay-api.ts";
import { fromSeconds, toSeconds } from "./razorpay-facts.ts";
import { LinkList, RazorpayLink } from "./razorpay-shapes.ts";

type Deps = { api: RazorpayApi; clock: Clock; returnUrl: string };

const day = 86_400_000;
/** Razorpay takes six months at most. */
const lasts = 90 * day;
/** One that ends sooner is of little use to whoever opens it. */
const leastLeft = day;

/**
 * Collects by a link: a mandate is for the plan's amount, and what is used beyond it has to be approved. There is one link at
 * a time that can be paid; one that has expired, or is about to, is replaced.
 */
export async function collectByLink(deps: Deps, collection: Collection): Promise<ExpiringHandoff> {
  const links = await linksOf(deps.api, collection.key);
  const newest = links.at(-1);
  const last = newest && (await withdrawn(deps, newest));
  const link = last && !isOver(last) ? last : await addLink(deps, collection, links.length + 1);
  return { url: link.short_url, expiresAt: link.status === "created" && link.expire_by ? fromSeconds(link.expire_by) : null };
}

/** All links of a collection, the oldest first. Razorpay takes a reference once, so that further ones are numbered. */
export async function linksOf(api: RazorpayApi, key: string): Promise<RazorpayLink[]> {
  const links: RazorpayLink[] = [];
  for (;;) {
    const link = await findLink(api, referenceOf(key, links.length + 1));
    if (!link) return links;
    links.push(link);
  }
}

const referenceOf = (key: string, number: number): string => (number === 1 ? key : `${key}.${number}`);

async function findLink(api: RazorpayApi, reference: string): Promise<RazorpayLink | undefined> {
  const { payment_links: found } = await api.get("/payment_links", LinkList, { reference_id: reference });
  return found.find(({ reference_id: of }) => of === reference);
}

const isOver = ({ status }: RazorpayLink): boolean => status === "expired" || status === "cancelled";

/** A link as it is, after it was cancelled if it is about to expire: it can't be paid beside its successor. */
async function withdrawn({ api, clock }: Deps, link: RazorpayLink): Promise<RazorpayLink> {
  const endsAt: Instant = link.expire_by ? fromSeconds(link.expire_by) : instant(Number.MAX_SAFE_INTEGER);
  if (link.status !== "created" || endsAt > clock.now() + leastLeft) return link;
  const path = `/payment_links/${segment(link.id)}`;
  return api.post(`${path}/cancel`, RazorpayLink, {}).catch(async (error) => {
    // It was paid, has expired or was cancelled at this moment.
    const now = error instanceof RazorpayRefused && (await api.get(path, RazorpayLink));
    if (!now || now.status === "created") throw error;
    return now;
  });
}

async function addLink({ api, clock, returnUrl }: Deps, collection: Collection, number: number): Promise<RazorpayLink> {
  const { key, customerId, subscriptionId, payer, isRetried, ...owed } = collection;
  const reference = referenceOf(key, number);
  const body = {
    ...{ ...owed, accept_partial: false, reference_id: reference, customer: payer },
    ...{ notify: { email: true, sms: false }, reminder_enable: isRetried },
    ...{ callback_url: returnUrl, callback_method: "get", expire_by: toSeconds(instant(clock.now() + lasts)) },
    notes: { customer: customerId, subscription: subscriptionId, collection: key },
  };
  return api.post("/payment_links", RazorpayLink, { body }).catch(async (error) => {
    // Whoever asked at the same moment has made it.
    const made = error instanceof RazorpayRefused && (await findLink(api, reference));
    if (!made) throw error;
    return made;
  });
}
