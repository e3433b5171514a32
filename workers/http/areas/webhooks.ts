import { webhookDeliveryRoutes } from "../routes/webhook-deliveries.ts";
import { webhookDoctorRoutes } from "../routes/webhook-doctor.ts";
import { webhookEventRoutes } from "../routes/webhook-events.ts";
import { webhookRoutes } from "../routes/webhooks.ts";

export const routes = [webhookDoctorRoutes, webhookRoutes, webhookDeliveryRoutes, webhookEventRoutes];
