import { expect, it } from "vitest";
import { pageOf } from "./page-of.ts";

it.each([
  ["webhook.disabled", { webhook_id: "whk_1" }, "/webhooks#whk_1"],
  ["schedule.disabled", {}, "/batches"],
  ["api_key.leaked", {}, "/account#keys"],
  ["billing.refunded", {}, "/account#billing"],
  ["release.opened", {}, undefined],
])("leads from %s to where something can be done", (kind, facts, page) => {
  expect(pageOf(kind, facts)).toBe(page);
});
