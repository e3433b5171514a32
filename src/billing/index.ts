export { type CatalogRepository, catalogRepository } from "./catalog/catalog-repository.ts";
export { overageOf } from "./catalog/find-price.ts";
export { billingIntervals, type Catalog, type Price } from "./catalog/price.ts";
export { readCatalog } from "./catalog/read-catalog.ts";
export { CouponDuration, CouponValue, couponCode } from "./coupons/coupon.ts";
export { type CouponRepository, couponRepository } from "./coupons/coupon-repository.ts";
export { buyCredits } from "./credits/buy-credits.ts";
export { type CreditRepository, creditRepository } from "./credits/credit-repository.ts";
export { packsOnSale } from "./credits/packs-on-sale.ts";
export { type CustomerRepository, customerRepository } from "./customers/customer-repository.ts";
export { saveBillingDetails } from "./customers/save-details.ts";
export { type MailDeps, mailBillingEvent } from "./events/mail-billing-event.ts";
export {
  type EventAddress,
  type ProviderEventRepository,
  providerEventRepository,
} from "./events/provider-event-repository.ts";
export { type SettleDeps, settleBillingEvent } from "./events/settle-billing-event.ts";
export { stateCodes } from "./gst/states.ts";
export type { Seller } from "./gst/tax-of.ts";
export { BillingDetails, currencyOf } from "./invoices/billing-details.ts";
export type { Invoice } from "./invoices/invoice.ts";
export { type InvoiceRepository, invoiceRepository } from "./invoices/invoice-repository.ts";
export { printInvoice } from "./invoices/print-invoice.ts";
export type { FontsOf } from "./invoices/print-text.ts";
export { type LedgerRepository, ledgerRepository } from "./ledger/ledger-repository.ts";
export type { LedgerTransaction } from "./ledger/transaction.ts";
export { type NoticeRepository, noticeRepository } from "./notices/notice-repository.ts";
export { sendNotice } from "./notices/send-notice.ts";
export { remainingOf } from "./pricing/prorate.ts";
export { tariffShares } from "./pricing/tariff-amount.ts";
export { currentSubscription, requireSubscription, type Standed, type SubscriptionDeps } from "./subscriptions/billing-deps.ts";
export { type ChangePreview, changeSubscription, previewChange } from "./subscriptions/change-subscription.ts";
export { followTime } from "./subscriptions/follow-time.ts";
export {
  addPaymentMethod,
  listPaymentMethods,
  openPortal,
  removePaymentMethod,
  setDefaultPaymentMethod,
} from "./subscriptions/payment-methods.ts";
export { steerSubscription, steps } from "./subscriptions/steer-subscription.ts";
export { subscribe } from "./subscriptions/subscribe.ts";
export { isEntitled, type Subscription, standingAt } from "./subscriptions/subscription.ts";
export { type SubscriptionRepository, subscriptionRepository } from "./subscriptions/subscription-repository.ts";
export { type ChargeUsageDeps, chargeUsage } from "./usage/charge-usage.ts";
export { collectInvoice } from "./usage/collect-invoice.ts";
export { type OveragePrice, priceOverage } from "./usage/price-overage.ts";
export { renewPayUrls } from "./usage/renew-pay-urls.ts";
export { type UsageClosingRepository, usageClosingRepository } from "./usage/usage-closing-repository.ts";
