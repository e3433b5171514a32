import type { Tenant } from "../../kernel/caller.ts";
import type { Statement } from "../../kernel/statement.ts";
import type { Instant } from "../../kernel/time.ts";

/** Something that happened to a tenant's things; `type` is a past tense such as `batch.completed`, `data` is thin. */
export type TenantEvent = Tenant & { type: string; at: Instant; data: Readonly<Record<string, unknown>> };

/** Where events go. The statements belong into the batch that makes the event true; jobs among them are dispatched after it. */
export type EventSink = { record(event: TenantEvent): Promise<Statement[]> };
