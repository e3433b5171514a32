type Level = "debug" | "info" | "warn" | "error";

/** Errors alone, and of what came with them only other errors: the rest may name people. */
export const logSignIn = {
  level: "error" as const,
  log(level: Level, message: string, ...details: unknown[]): void {
    const errors = details.filter((detail) => detail instanceof Error).map(({ message: reason, stack }) => ({ reason, stack }));
    console.error(JSON.stringify({ level, area: "sign-in", message, errors }));
  },
};
