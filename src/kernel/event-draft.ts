import type { Tenant } from "./caller.ts";
import type { Instant } from "./time.ts";

/** Something that happened, for the webhooks of a tenant. `type` and `data` are as the catalogue of events describes them. */
export type EventDraft = Tenant & {
  type: string;
  /** What it is about: an event of a type is recorded once for each subject, and without one each time. */
  subject?: string;
  at: Instant;
  /** Ids and figures, never whole documents: who needs more asks for it. */
  data: Readonly<Record<string, unknown>>;
};

/** Bytes of `data` as JSON. */
const maxEventBytes = 20_000;

/** The data as JSON. Throws RangeError where it isn't thin: that is a mistake of ours, and none of the customer's. */
export function thinData({ type, data }: EventDraft): string {
  const text = JSON.stringify(data);
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > maxEventBytes)
    throw new RangeError(`The data of ${type} has ${bytes} bytes; an event has ${maxEventBytes} at most.`);
  return text;
}
