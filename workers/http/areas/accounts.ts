import { apiKeyReleaseRoutes } from "../routes/api-key-release.ts";
import { apiKeyRotationRoutes } from "../routes/api-key-rotation.ts";
import { apiKeyRoutes } from "../routes/api-keys.ts";
import { auditRoutes } from "../routes/audit.ts";
import { authRoutes } from "../routes/auth.ts";
import { devOutboxRoutes } from "../routes/dev-outbox.ts";
import { notificationRoutes } from "../routes/notifications.ts";
import { organizationRoutes } from "../routes/organizations.ts";
import { secretScanningRoutes } from "../routes/secret-scanning.ts";
import { usageRoutes } from "../routes/usage.ts";

export const routes = [
  usageRoutes,
  authRoutes,
  organizationRoutes,
  devOutboxRoutes,
  apiKeyRoutes,
  apiKeyRotationRoutes,
  apiKeyReleaseRoutes,
  auditRoutes,
  notificationRoutes,
  secretScanningRoutes,
];
