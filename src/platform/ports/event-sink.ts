import type { EventDraft } from "../../kernel/event-draft.ts";
import type { Statement } from "../../kernel/statement.ts";

/** Where events go, on their way to the webhooks of a tenant. */
export type EventSink = {
  /** The statements belong into the batch that makes the event true; `handOn` afterwards has it sent. */
  record(event: EventDraft): Promise<Statement[]>;
  /** Keeps an event by itself and has it sent. */
  tell(event: EventDraft): Promise<void>;
  /** Has sent what a batch has recorded, behind the answer. Where it fails, the sweep of the next minute makes up for it. */
  handOn(): void;
};
