import type { OrgId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";

export type Notification = {
  /** The same id tells the same thing: it reaches its readers once, however often it is sent. */
  id: string;
  kind: string;
  at: Instant;
  facts: Record<string, string | number>;
};

/** Tells an organization something. Throws where it couldn't be kept for delivery: send it again. */
export type Notifications = { notify(orgId: OrgId, notification: Notification): Promise<void> };
