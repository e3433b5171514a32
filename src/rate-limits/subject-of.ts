import type { Caller } from "../kernel/caller.ts";
import type { KeyId } from "../kernel/ids.ts";

export const keySubject = (keyId: KeyId): string => `key:${keyId}`;

/** Each key has a bucket of its own; the signed-in people of an organization share one. */
export const subjectOf = ({ orgId, by }: Caller): string => (by.kind === "key" ? keySubject(by.keyId) : `org:${orgId}`);
