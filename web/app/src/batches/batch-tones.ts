import type { BadgeTone } from "../../../shared/ui/badge.tsx";
import type { BatchState } from "./batch-api.ts";

export const tones: Record<BatchState, BadgeTone> = {
  ...{ uploading: "plain", ready: "good", refused: "caution", running: "good", paused: "plain" },
  ...{ completed: "good", cancelled: "plain", failed: "caution", expired: "plain" },
};
