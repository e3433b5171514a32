import { billingCreditRoutes } from "../routes/billing-credits.ts";
import { billingInvoiceRoutes } from "../routes/billing-invoices.ts";
import { billingPaymentMethodRoutes } from "../routes/billing-payment-methods.ts";
import { billingPlanRoutes } from "../routes/billing-plans.ts";
import { billingSubscriptionRoutes } from "../routes/billing-subscription.ts";
import { billingWebhookRoutes } from "../routes/billing-webhooks.ts";
import { devSandboxRoutes } from "../routes/dev-sandbox.ts";

export const routes = [
  billingPlanRoutes,
  billingSubscriptionRoutes,
  billingInvoiceRoutes,
  billingPaymentMethodRoutes,
  billingWebhookRoutes,
  billingCreditRoutes,
  devSandboxRoutes,
];
