import type { Facts } from "./notices-api.ts";

/** Where somebody can do something about it. */
export function pageOf(kind: string, { webhook_id: webhook }: Facts): string | undefined {
  const [area] = kind.split(".");
  if (area === "webhook") return `/webhooks#${webhook}`;
  if (area === "schedule" || area === "job") return "/batches";
  if (area === "api_key") return "/account#keys";
  if (area === "billing") return "/account#billing";
  return area === "usage" ? "/account#usage" : undefined;
}
