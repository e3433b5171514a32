import { methodNotAllowed } from "hono/method-not-allowed";
import { AppError } from "../../src/kernel/app-error.ts";
import type { Deps } from "./deps.ts";
import { errorResponse } from "./error-response.ts";
import { featureGates } from "./feature-gates.ts";
import { logFailure } from "./log-failure.ts";
import { authenticate } from "./middleware/authenticate.ts";
import { idempotency } from "./middleware/idempotency.ts";
import { ipWall } from "./middleware/ip-wall.ts";
import { publicCors } from "./middleware/public-cors.ts";
import { rateLimit } from "./middleware/rate-limit.ts";
import { requestId } from "./middleware/request-id.ts";
import { requireFeature } from "./middleware/require-feature.ts";
import { securityHeaders } from "./middleware/security-headers.ts";
import { serverTiming } from "./middleware/server-timing.ts";
import { sessionCaller } from "./middleware/session-caller.ts";
import { addOpenApi } from "./openapi.ts";
import { pageNotFound } from "./page-not-found.ts";
import { newRouter } from "./router.ts";
import { apiKeyReleaseRoutes } from "./routes/api-key-release.ts";
import { apiKeyRotationRoutes } from "./routes/api-key-rotation.ts";
import { apiKeyRoutes } from "./routes/api-keys.ts";
import { auditRoutes } from "./routes/audit.ts";
import { authRoutes } from "./routes/auth.ts";
import { batchResultRoutes } from "./routes/batch-results.ts";
import { batchRunRoutes } from "./routes/batch-runs.ts";
import { batchRoutes } from "./routes/batches.ts";
import { billingCouponRoutes } from "./routes/billing-coupons.ts";
import { billingCreditRoutes } from "./routes/billing-credits.ts";
import { billingInvoiceRoutes } from "./routes/billing-invoices.ts";
import { billingPaymentMethodRoutes } from "./routes/billing-payment-methods.ts";
import { billingPlanRoutes } from "./routes/billing-plans.ts";
import { billingSubscriptionRoutes } from "./routes/billing-subscription.ts";
import { billingWebhookRoutes } from "./routes/billing-webhooks.ts";
import { brandRoutes } from "./routes/brands.ts";
import { catalogRoutes } from "./routes/catalog.ts";
import { devOutboxRoutes } from "./routes/dev-outbox.ts";
import { devSandboxRoutes } from "./routes/dev-sandbox.ts";
import { featureControlRoutes } from "./routes/feature-control.ts";
import { featureRoutes } from "./routes/features.ts";
import { galleryRoutes } from "./routes/gallery.ts";
import { healthRoutes } from "./routes/health.ts";
import { imageRoutes } from "./routes/images.ts";
import { infographicRoutes } from "./routes/infographics.ts";
import { linkedPictureRoutes } from "./routes/linked-pictures.ts";
import { notificationRoutes } from "./routes/notifications.ts";
import { operatorRoutes } from "./routes/operators.ts";
import { organizationRoutes } from "./routes/organizations.ts";
import { pictureRoutes } from "./routes/pictures.ts";
import { queueRoutes } from "./routes/queues.ts";
import { ratingRoutes } from "./routes/ratings.ts";
import { releaseBoardRoutes } from "./routes/release-board.ts";
import { releaseControlRoutes } from "./routes/release-control.ts";
import { releaseForecastRoutes } from "./routes/release-forecast.ts";
import { revenueCustomerRoutes } from "./routes/revenue-customers.ts";
import { revenueMonthRoutes } from "./routes/revenue-months.ts";
import { scheduleRoutes } from "./routes/schedules.ts";
import { secretScanningRoutes } from "./routes/secret-scanning.ts";
import { usageRoutes } from "./routes/usage.ts";
import { webhookDeliveryRoutes } from "./routes/webhook-deliveries.ts";
import { webhookDoctorRoutes } from "./routes/webhook-doctor.ts";
import { webhookEventRoutes } from "./routes/webhook-events.ts";
import { webhookRoutes } from "./routes/webhooks.ts";

const keyRoutes = [
  apiKeyRoutes,
  apiKeyRotationRoutes,
  apiKeyReleaseRoutes,
  auditRoutes,
  notificationRoutes,
  secretScanningRoutes,
];
const webhookAreas = [webhookDoctorRoutes, webhookRoutes, webhookDeliveryRoutes, webhookEventRoutes];
const accountRoutes = [authRoutes, organizationRoutes, operatorRoutes, queueRoutes, devOutboxRoutes];
const releaseRoutes = [
  featureRoutes,
  featureControlRoutes,
  ratingRoutes,
  releaseBoardRoutes,
  releaseControlRoutes,
  releaseForecastRoutes,
  revenueMonthRoutes,
  revenueCustomerRoutes,
];
const billingRoutes = [
  billingPlanRoutes,
  billingSubscriptionRoutes,
  billingInvoiceRoutes,
  billingPaymentMethodRoutes,
  billingWebhookRoutes,
  billingCouponRoutes,
  billingCreditRoutes,
  devSandboxRoutes,
];

export function createApp(compose: (env: Env) => Deps) {
  const app = newRouter();

  app.use(requestId(), securityHeaders(), publicCors(), serverTiming(compose));
  app.use(methodNotAllowed({ app, onMethodNotAllowed: (c, methods) => refuseMethod(c.var.requestId, c.req.method, methods) }));

  // A signed link says all that there is to ask: no key, session or limit of a tenant is looked up for it.
  app.route("/", linkedPictureRoutes);

  app.use(ipWall(), authenticate(), sessionCaller(), rateLimit(), idempotency());

  for (const [path, feature] of featureGates) app.use(`${path}/*`, requireFeature(feature));

  // Pictures come first: the address of an infographic, /v1/infographics/:id, would take theirs in.
  for (const routes of [
    pictureRoutes,
    infographicRoutes,
    imageRoutes,
    brandRoutes,
    batchRunRoutes,
    batchResultRoutes,
    batchRoutes,
    scheduleRoutes,
    catalogRoutes,
    galleryRoutes,
    healthRoutes,
    usageRoutes,
    ...webhookAreas,
    ...accountRoutes,
    ...keyRoutes,
    ...billingRoutes,
    ...releaseRoutes,
  ])
    app.route("/", routes);
  addOpenApi(app);

  app.notFound(async (c) => {
    const page = await pageNotFound(c.req.raw, c.env.ASSETS);
    if (page) return page;
    const error = new AppError("not_found", `There is nothing at ${c.req.path}. GET /openapi.json lists what there is.`);
    return errorResponse(error, c.var.requestId);
  });
  app.onError((error, c) => {
    logFailure(error, { requestId: c.var.requestId, method: c.req.method, path: c.req.path });
    return errorResponse(error, c.var.requestId);
  });
  return app;
}

function refuseMethod(requestId: string, method: string, methods: readonly string[]): Response {
  const allow = methods.join(", ");
  const response = errorResponse(
    new AppError("method_not_allowed", `${method} is not possible here. Use ${methods.join(" or ")}.`),
    requestId,
  );
  response.headers.set("Allow", allow);
  return response;
}
