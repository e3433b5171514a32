import type { BadgeTone } from "../../../../shared/ui/badge.tsx";
import type { ApiKey, KeyStatus } from "./key-api.ts";

const working: readonly KeyStatus[] = ["active", "retiring", "quarantined"];

export const works = ({ status }: ApiKey): boolean => working.includes(status);

export const tones: Record<KeyStatus, BadgeTone> = {
  ...{ active: "good", retiring: "caution", quarantined: "caution" },
  ...{ retired: "plain", expired: "plain", revoked: "plain" },
};
