import type { ApiKey, KeyStatus } from "./key-api.ts";

const working: readonly KeyStatus[] = ["active", "retiring", "quarantined"];

export const works = ({ status }: ApiKey): boolean => working.includes(status);
