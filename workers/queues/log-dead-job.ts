import type { Job } from "../../src/jobs/index.ts";

export function logDeadJob({ id, orgId, kind, subject, attempts, lastError }: Job): void {
  const facts = { job_id: id, org_id: orgId, kind, subject, attempts, message: lastError };
  console.error(JSON.stringify({ level: "error", event: "job.dead", ...facts }));
}
