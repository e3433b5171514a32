export const logUnknownFeature = (feature: string): void =>
  console.warn(JSON.stringify({ level: "warn", event: "features.unknown", feature }));

/** What was known before stays in force. */
export function logFeatureFailure(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(JSON.stringify({ level: "error", event: "features.unread", message }));
}
