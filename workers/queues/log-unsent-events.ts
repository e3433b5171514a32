/** The sweep sends them within a minute. */
export function logUnsentEvents(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(JSON.stringify({ level: "error", event: "events.not_handed_on", message }));
}
