import type { Tenant } from "../kernel/caller.ts";
import type { WebhookId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";

export const disabledReasons = ["by_hand", "gone", "failing"] as const;
export type DisabledReason = (typeof disabledReasons)[number];

/** What its owner decides. */
export type WebhookSettings = {
  url: string;
  description: string;
  /** Types of events, `batch.*` or `*`. */
  eventTypes: string[];
  perSecond: number;
};

export type Webhook = Tenant &
  WebhookSettings & {
    id: WebhookId;
    headerNames: string[];
    /** `WebhookSecrets`, sealed. */
    secrets: string;
    /** Until when the secret before is signed with as well. */
    graceEndsAt: Instant | null;
    apiVersion: string;
    disabledAt: Instant | null;
    disabledReason: DisabledReason | null;
    failingSince: Instant | null;
    warnedDays: number;
    lastDeliveredAt: Instant | null;
    createdAt: Instant;
    createdBy: string;
    updatedAt: Instant;
  };

export type WebhookSecrets = { current: string; previous?: string; headers: Record<string, string> };

/** For each organization and mode. */
export const webhookLimit = 50;
export const usualPerSecond = 20;
export const mostPerSecond = 100;
