import type { WebhookId } from "../../kernel/ids.ts";
import type { Admission, DeliveryGate } from "../ports/delivery-gate.ts";

export type DeliveryGateObject = {
  admit(request: { perSecond: number; hasSlot: boolean }): Promise<Admission>;
  report(isWell: boolean): Promise<void>;
};

export type DeliveryGateNamespace = { getByName(name: string): DeliveryGateObject };

/** One Durable Object for each webhook. */
export const objectDeliveryGate = (objects: DeliveryGateNamespace): DeliveryGate => ({
  admit: (webhookId: WebhookId, request) => objects.getByName(webhookId).admit(request),
  report: (webhookId, isWell) => objects.getByName(webhookId).report(isWell),
});
