declare const brand: unique symbol;
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };

export type InfographicId = Branded<string, "InfographicId">;
export type OrgId = Branded<string, "OrgId">;
export type KeyId = Branded<string, "KeyId">;
export type UserId = Branded<string, "UserId">;
export type ImageId = Branded<string, "ImageId">;
export type BrandId = Branded<string, "BrandId">;
export type AuditId = Branded<string, "AuditId">;
export type SubscriptionId = Branded<string, "SubscriptionId">;
export type InvoiceId = Branded<string, "InvoiceId">;
/** Of a pack of credits that is bought once. */
export type PurchaseId = Branded<string, "PurchaseId">;
export type WebhookId = Branded<string, "WebhookId">;
export type EventId = Branded<string, "EventId">;
/** Of an event on its way to one endpoint; it stays the same however often it is tried. */
export type DeliveryId = Branded<string, "DeliveryId">;
export type JobId = Branded<string, "JobId">;
export type BatchId = Branded<string, "BatchId">;
export type ScheduleId = Branded<string, "ScheduleId">;
/** Of one occurrence of a schedule. */
export type RunId = Branded<string, "RunId">;

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** 26 characters of Crockford base32 over 130 random bits, behind a prefix that says what it names. */
export function randomId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  return `${prefix}_${Array.from(bytes, (byte) => alphabet[byte & 31]).join("")}`;
}

export const newOrgId = (): OrgId => randomId("org") as OrgId;
export const newKeyId = (): KeyId => randomId("key") as KeyId;
export const newImageId = (): ImageId => randomId("img") as ImageId;
export const newBrandId = (): BrandId => randomId("brd") as BrandId;
export const newAuditId = (): AuditId => randomId("aud") as AuditId;
export const newSubscriptionId = (): SubscriptionId => randomId("sub") as SubscriptionId;
export const newInvoiceId = (): InvoiceId => randomId("ivc") as InvoiceId;
export const newEventId = (): EventId => randomId("evt") as EventId;
export const newJobId = (): JobId => randomId("job") as JobId;
export const newRunId = (): RunId => randomId("run") as RunId;

/** The same for every try of one attempt: a retry can't make a second infographic, nor a second key. */
export const infographicIdOf = (attemptId: string): InfographicId => idOfAttempt("inf", attemptId) as InfographicId;
export const batchIdOf = (attemptId: string): BatchId => idOfAttempt("bat", attemptId) as BatchId;
export const runIdOf = (attemptId: string): RunId => idOfAttempt("run", attemptId) as RunId;
export const scheduleIdOf = (attemptId: string): ScheduleId => idOfAttempt("sch", attemptId) as ScheduleId;
export const keyIdOf = (attemptId: string): KeyId => idOfAttempt("key", attemptId) as KeyId;
export const purchaseIdOf = (attemptId: string): PurchaseId => idOfAttempt("pur", attemptId) as PurchaseId;
export const webhookIdOf = (attemptId: string): WebhookId => idOfAttempt("whk", attemptId) as WebhookId;
export const deliveryIdOf = (attemptId: string): DeliveryId => idOfAttempt("msg", attemptId) as DeliveryId;

const idOfAttempt = (prefix: string, attemptId: string): string => `${prefix}_${attemptId.slice(attemptId.indexOf("_") + 1)}`;

const tail = "[0-9a-hjkmnp-tv-z]{26}";
export const imageIdPattern = new RegExp(`^img_${tail}$`);
export const brandIdPattern = new RegExp(`^brd_${tail}$`);
const webhookIdPattern = new RegExp(`^whk_${tail}$`);
const deliveryIdPattern = new RegExp(`^msg_${tail}$`);
export const isWebhookId = (value: string): value is WebhookId => webhookIdPattern.test(value);
export const isDeliveryId = (value: string): value is DeliveryId => deliveryIdPattern.test(value);
export const isImageId = (value: string): value is ImageId => imageIdPattern.test(value);
export const isBrandId = (value: string): value is BrandId => brandIdPattern.test(value);
export const isInfographicId = (value: string): value is InfographicId => /^inf_[0-9a-hjkmnp-tv-z]{26}$/.test(value);
export const isBatchId = (value: string): value is BatchId => new RegExp(`^bat_${tail}$`).test(value);
export const isScheduleId = (value: string): value is ScheduleId => new RegExp(`^sch_${tail}$`).test(value);
export const isJobId = (value: string): value is JobId => new RegExp(`^job_${tail}$`).test(value);

/** Names one of up to a million parts of something that has an id: the same for the same part, as an attempt's id is. */
export function partId(prefix: string, whole: string, part: number): string {
  const digits = Array.from({ length: 4 }, (_, place) => alphabet[(part >> (5 * (3 - place))) & 31]).join("");
  return `${prefix}_${whole.slice(whole.indexOf("_") + 1).slice(0, 22)}${digits}`;
}
