import type { Probe } from "../platform/ports/probe.ts";

export type Health = { healthy: boolean; checks: Record<string, "ok" | "failed"> };

const patience = 2_000;

/** Asks every probe at once; one that doesn't answer within two seconds has failed. */
export async function checkHealth(probes: readonly Probe[]): Promise<Health> {
  const answers = await Promise.all(probes.map(async (probe) => [probe.name, await outcomeOf(probe)] as const));
  return { healthy: answers.every(([, outcome]) => outcome === "ok"), checks: Object.fromEntries(answers) };
}

async function outcomeOf({ check }: Probe): Promise<"ok" | "failed"> {
  const deadline = new Promise<"failed">((resolve) => setTimeout(resolve, patience, "failed"));
  const answer = check().then(
    () => "ok" as const,
    () => "failed" as const,
  );
  return Promise.race([answer, deadline]);
}
