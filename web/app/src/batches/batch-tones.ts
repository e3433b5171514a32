import type { BadgeTone } from "../../../shared/ui/badge.tsx";

export const tones = {
  ...{ uploading: "plain", ready: "good", refused: "caution", running: "good", paused: "plain" },
  ...{ completed: "good", cancelled: "plain", failed: "caution", expired: "plain" },
} as const satisfies Record<string, BadgeTone>;

export type BatchState = keyof typeof tones;
