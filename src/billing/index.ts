export { type CatalogRepository, catalogRepository } from "./catalog/catalog-repository.ts";
export { type CouponRepository, couponRepository } from "./coupons/coupon-repository.ts";
export { type CustomerRepository, customerRepository } from "./customers/customer-repository.ts";
export {
  type EventAddress,
  type ProviderEventRepository,
  providerEventRepository,
} from "./events/provider-event-repository.ts";
export { type SettleDeps, settleBillingEvent } from "./events/settle-billing-event.ts";
export type { Seller } from "./gst/tax-of.ts";
export { type InvoiceRepository, invoiceRepository } from "./invoices/invoice-repository.ts";
export { type LedgerRepository, ledgerRepository } from "./ledger/ledger-repository.ts";
export { followTime } from "./subscriptions/follow-time.ts";
export { type SubscriptionRepository, subscriptionRepository } from "./subscriptions/subscription-repository.ts";
