import { billingCouponRoutes } from "../routes/billing-coupons.ts";
import { featureControlRoutes } from "../routes/feature-control.ts";
import { operatorRoutes } from "../routes/operators.ts";
import { queueRoutes } from "../routes/queues.ts";
import { releaseBoardRoutes } from "../routes/release-board.ts";
import { releaseControlRoutes } from "../routes/release-control.ts";
import { releaseForecastRoutes } from "../routes/release-forecast.ts";
import { revenueCustomerRoutes } from "../routes/revenue-customers.ts";
import { revenueMonthRoutes } from "../routes/revenue-months.ts";

export const routes = [
  operatorRoutes,
  queueRoutes,
  billingCouponRoutes,
  featureControlRoutes,
  releaseBoardRoutes,
  releaseControlRoutes,
  releaseForecastRoutes,
  revenueMonthRoutes,
  revenueCustomerRoutes,
];
