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

/** In ms. Whoever hands on for so long has died. */
const handsOnFor = 10_000;

/** What the rest of the platform tells events to. Of those who ask for handing on at once, one does it for all. */
export function recordEvent(deps: RecordEventDeps): EventSink {
  let handingOnSince = Number.NEGATIVE_INFINITY;
  let isAskedAgain = false;

  async function handOnForAll(): Promise<void> {
    try {
      do {
        isAskedAgain = false;
        handingOnSince = deps.clock.now();
        await handOnDeliveries(deps);
      } while (isAskedAgain);
    } finally {
      handingOnSince = Number.NEGATIVE_INFINITY;
    }
  }

  function handOn(): void {
    isAskedAgain = true;
    if (deps.clock.now() - handingOnSince < handsOnFor) return;
    deps.outlive(handOnForAll().catch(deps.onFailure));
  }

  return {
    handOn,
    record: async (event: EventDraft) => deps.events.recording(event),
    async tell(event: EventDraft) {
      await deps.events.record(event);
      handOn();
    },
  };
}
