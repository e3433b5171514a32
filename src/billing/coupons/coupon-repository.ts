import { eq, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { OrgId, SubscriptionId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import { couponRedemptions, coupons, subscriptions } from "../../platform/db/tables/billing.ts";
import type { Coupon } from "./coupon.ts";

export type CouponRepository = ReturnType<typeof couponRepository>;

type Redemption = { code: string; orgId: OrgId; subscriptionId: SubscriptionId; at: Instant };

export function couponRepository(db: DrizzleD1Database) {
  return {
    /** False where there is one of that code. */
    async add(coupon: Coupon, createdAt: Instant): Promise<boolean> {
      const { meta } = await db
        .insert(coupons)
        .values({ ...coupon, createdAt })
        .onConflictDoNothing()
        .run();
      return meta.changes > 0;
    },

    async find(code: string): Promise<Coupon | undefined> {
      const row = await db.select().from(coupons).where(eq(coupons.code, code)).get();
      return row && { ...row, discount: row.discount as Coupon["discount"] };
    },

    /**
     * False where the organization has used it, it has expired, or it was used as often as it may be. A checkout that nobody
     * went through hasn't used it.
     */
    async redeem({ code, orgId, subscriptionId, at }: Redemption): Promise<boolean> {
      const isLeft = sql`exists (select 1 from ${subscriptions} where id = coupon_redemptions.subscription_id
        and state ->> '$.startedAt' is null)`;
      const used = sql`select count(*) from ${couponRedemptions} where code = ${code} and org_id <> ${orgId}`;
      const isOpen = sql`exists (select 1 from ${coupons} where code = ${code} and (expires_at is null or expires_at > ${at})
        and (most_redemptions is null or most_redemptions > (${used})))`;
      const { meta } = await db
        .insert(couponRedemptions)
        .select(sql`select ${code}, ${orgId}, ${subscriptionId}, ${at} where ${isOpen}`)
        .onConflictDoUpdate({
          target: [couponRedemptions.code, couponRedemptions.orgId],
          set: { subscriptionId, at },
          setWhere: isLeft,
        })
        .run();
      return meta.changes > 0;
    },

    /** Where what it was used for came to nothing. */
    async giveBack({ code, orgId, subscriptionId }: Omit<Redemption, "at">): Promise<void> {
      const isIt = sql`code = ${code} and org_id = ${orgId} and subscription_id = ${subscriptionId}`;
      await db.delete(couponRedemptions).where(isIt);
    },
  };
}
