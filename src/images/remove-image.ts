import { actorOf } from "../kernel/audit-entry.ts";
import type { Caller } from "../kernel/caller.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { ImageRepository } from "./image-repository.ts";
import type { ImageStore } from "./image-store.ts";
import { requireImage } from "./require-image.ts";

type Deps = { clock: Clock; images: Pick<ImageRepository, "find" | "remove">; store: Pick<ImageStore, "remove"> };

/** Pictures that were drawn with it stay as they are. Throws `ImageNotFound`. */
export async function removeImage({ clock, images, store }: Deps, caller: Caller, id: string): Promise<void> {
  const image = await requireImage({ images }, caller, { id });
  const entry = { orgId: caller.orgId, at: clock.now(), actor: actorOf(caller), action: "image.removed", target: image.id };
  if (await images.remove(caller, image.id, entry)) await store.remove(image);
}
