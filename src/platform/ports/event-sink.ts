import type { EventDraft } from "../../kernel/event-draft.ts";

export type EventSink = {
  /** Keeps an event for the webhooks of its tenant, once for each subject, and has it sent. */
  record(event: EventDraft): Promise<void>;
  /** Has sent what a batch of somebody else's has recorded. Where it fails, the sweep of the next minute makes up for it. */
  handOn(): void;
};
