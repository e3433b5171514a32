import type { Caller } from "../kernel/caller.ts";

/** Each key has a bucket of its own; the signed-in people of an organization share one. */
export const subjectOf = ({ orgId, by }: Caller): string => (by.kind === "key" ? `key:${by.keyId}` : `org:${orgId}`);
