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
export type JobId = Branded<string, "JobId">;

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
export const newJobId = (): JobId => randomId("job") as JobId;

/** The same for every try of one attempt: a retry can't make a second infographic, nor a second key. */
export const infographicIdOf = (attemptId: string): InfographicId => idOfAttempt("inf", attemptId) as InfographicId;
export const keyIdOf = (attemptId: string): KeyId => idOfAttempt("key", attemptId) as KeyId;

const idOfAttempt = (prefix: string, attemptId: string): string => `${prefix}_${attemptId.slice(attemptId.indexOf("_") + 1)}`;

const tail = "[0-9a-hjkmnp-tv-z]{26}";
export const imageIdPattern = new RegExp(`^img_${tail}$`);
export const brandIdPattern = new RegExp(`^brd_${tail}$`);
export const isImageId = (value: string): value is ImageId => imageIdPattern.test(value);
export const isBrandId = (value: string): value is BrandId => brandIdPattern.test(value);
export const isInfographicId = (value: string): value is InfographicId => /^inf_[0-9a-hjkmnp-tv-z]{26}$/.test(value);
export const isJobId = (value: string): value is JobId => new RegExp(`^job_${tail}$`).test(value);
