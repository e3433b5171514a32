import { type Batch, SourceChanged, type SourceType, WrongState } from "../../batches/index.ts";
import type { Caller } from "../../kernel/caller.ts";
import { runIdOf, type ScheduleId } from "../../kernel/ids.ts";
import { checkPublicUrl } from "../../kernel/public-url.ts";
import type { ScheduleSource } from "../../schedules/index.ts";
import { keepFile } from "../batches/keep-file.ts";
import { mostBytesOf } from "../batches/receive-batch.ts";
import type { ScheduleDeps } from "./schedule-deps.ts";

/** What it draws from: the file or the address of a batch there is, or an address. */
export type Origin = { batch: Batch } | { url: string; type?: SourceType | undefined };

type Deps = Pick<ScheduleDeps, "batch" | "sources">;
type Wanted = { id: ScheduleId; attempt: { id: string }; origin: Origin };

/** Throws AppErrors `invalid_request`, `host_not_resolved`, `wrong_state` and `conflict`. */
export async function sourceOf(deps: Deps, caller: Caller, { id, attempt, origin }: Wanted): Promise<ScheduleSource> {
  if ("batch" in origin && !origin.batch.source.origin) {
    // A key of its own each time: what is there stays whole until the schedule names the new one.
    const key = `schedules/${caller.orgId}/${id}/${runIdOf(attempt.id)}`;
    return copyFile(deps, caller, { key, batch: origin.batch });
  }
  const from = "batch" in origin ? { url: origin.batch.source.origin?.url ?? "", type: origin.batch.source.type } : origin;
  await checkPublicUrl(deps.sources.urlRules, from.url);
  return { kind: "url", url: from.url, type: from.type };
}

export async function removeFile({ batch: { files } }: Pick<Deps, "batch">, source?: ScheduleSource): Promise<void> {
  if (source?.kind === "file") await files.remove(source.key);
}

export function nameOf(origin: Origin): string {
  if ("batch" in origin) return origin.batch.name;
  const { pathname, hostname } = new URL(origin.url);
  return pathname.split("/").at(-1)?.slice(0, 200) || hostname;
}

/** Of its own: the batch's is removed when that expires. */
async function copyFile(
  { batch: { files } }: Deps,
  caller: Caller,
  { key, batch: { source, state } }: { key: string; batch: Batch },
): Promise<ScheduleSource> {
  if (state === "uploading" || state === "expired") throw new WrongState("scheduled", state, ["looked at"]);
  const body = await files.open(source.key, source.etag ?? undefined);
  if (!body) throw new SourceChanged();
  const { type, fileName } = source;
  const { etag } = await keepFile(files, { key, body, mostBytes: mostBytesOf({ caller, type }) });
  return { kind: "file", key, etag, type, fileName };
}
