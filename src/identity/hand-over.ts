import type { UserId } from "../kernel/ids.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { HomeRepository } from "./home-repository.ts";

type Deps = { clock: Clock; homes: Pick<HomeRepository, "list" | "move"> };

/** What a guest made stays: the guest's organization becomes the account's. */
export async function handOver({ clock, homes }: Deps, guest: UserId, user: UserId): Promise<void> {
  for (const { id } of await homes.list(guest)) await homes.move({ orgId: id, from: guest, to: user, at: clock.now() });
}
