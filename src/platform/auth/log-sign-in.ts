import { isAPIError } from "better-auth/api";

type Level = "debug" | "info" | "warn" | "error";

/** Only what comes with an error: wrong passwords and foreign origins are answers. The rest of the details may name people. */
export const logSignIn = {
  level: "error" as const,
  log(level: Level, message: string, ...details: unknown[]): void {
    const errors = details.filter((detail) => detail instanceof Error).map(({ message: reason, stack }) => ({ reason, stack }));
    if (errors.length > 0) console.error(JSON.stringify({ level, area: "sign-in", message, errors }));
  },
};

/** Refusals are answers; whatever else was thrown is a failure of ours. */
export function logFailedSignIn(error: unknown): void {
  if (isAPIError(error) && error.statusCode < 500) return;
  logSignIn.log("error", "A sign-in request failed", error);
}
