import type { EventId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";

export type WebhookEvent = {
  id: EventId;
  mode: "live" | "test";
  type: string;
  sequence: number;
  at: Instant;
  data: Readonly<Record<string, unknown>>;
};

/** The body of a delivery: the same bytes, however often it is sent. */
export const messageOf = ({ id, type, at, sequence, mode, data }: WebhookEvent, apiVersion: string): string =>
  JSON.stringify({ id, type, timestamp: new Date(at).toISOString(), sequence, api_version: apiVersion, mode, data });
