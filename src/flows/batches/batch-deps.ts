import type { BatchRepository, ExpiryRepository, ItemRepository } from "../../batches/index.ts";
import type { JobRepository, QueueDeps } from "../../jobs/index.ts";
import type { Clock } from "../../platform/ports/clock.ts";
import type { FileStore } from "../../platform/ports/file-store.ts";
import type { ProgressFeed } from "../../platform/ports/progress-feed.ts";
import type { UsageMeter } from "../../usage/index.ts";
import type { CreateInfographicDeps } from "../create-infographic.ts";
import type { ReadPictureDeps } from "../read-picture.ts";

/** Beyond drawing one infographic: the rows, the files, and the jobs that go through them. */
export type BatchParts = {
  clock: Clock;
  batches: BatchRepository;
  items: ItemRepository;
  expiries: ExpiryRepository;
  files: FileStore;
  progress: ProgressFeed;
  meter: UsageMeter;
  /** Keeps what nobody waits for going behind the answer. */
  outlive: (work: Promise<unknown>) => void;
  jobs: QueueDeps & { jobs: JobRepository };
};

export type BatchDeps = CreateInfographicDeps & ReadPictureDeps & { batch: BatchParts };
