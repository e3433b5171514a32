import { z } from "zod";
import type { AuditId, OrgId } from "../../kernel/ids.ts";
import type { AuditCheckpoints } from "../ports/audit-checkpoints.ts";

const Head = z.object({ sequence: z.int(), hash: z.string() });
const Progress = z.object({
  place: z.int(),
  entry: z.custom<AuditId>((id) => typeof id === "string").nullable(),
  within: z.object({ orgId: z.custom<OrgId>((id) => typeof id === "string"), head: Head }).nullable(),
});

export function r2AuditCheckpoints(bucket: R2Bucket): AuditCheckpoints {
  const read = async <Kept>(key: string, schema: z.ZodType<Kept>): Promise<Kept | undefined> => {
    const object = await bucket.get(key);
    return object ? schema.parse(await object.json()) : undefined;
  };
  const keep = async (key: string, value: unknown): Promise<void> => {
    await bucket.put(key, JSON.stringify(value), { httpMetadata: { contentType: "application/json" } });
  };
  return {
    head: (orgId) => read(headKey(orgId), Head),
    keepHead: (orgId, head) => keep(headKey(orgId), head),
    progress: (walk) => read(progressKey(walk), Progress),
    keepProgress: (walk, progress) => keep(progressKey(walk), progress),
  };
}

const headKey = (orgId: OrgId): string => `audit/heads/${orgId}`;
const progressKey = (walk: string): string => `audit/progress/${walk}`;
