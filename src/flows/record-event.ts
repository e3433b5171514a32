import type { EventDraft } from "../kernel/event-draft.ts";
import type { EventSink } from "../platform/ports/event-sink.ts";
import type { EventRepository } from "../webhooks/index.ts";
import { type HandOnDeps, handOnDeliveries } from "./hand-on-deliveries.ts";

export type RecordEventDeps = HandOnDeps & {
  events: EventRepository;
  /** Keeps what is still to be done going behind the answer. */
  outlive: (work: Promise<unknown>) => void;
  onFailure: (error: unknown) => void;
};

/** What the rest of the platform tells events to. */
export function recordEvent(deps: RecordEventDeps): EventSink {
  const handOn = () => deps.outlive(handOnDeliveries(deps).catch(deps.onFailure));
  return {
    handOn,
    record: async (event: EventDraft) => deps.events.recording(event),
    async tell(event: EventDraft) {
      await deps.events.record(event);
      handOn();
    },
  };
}
