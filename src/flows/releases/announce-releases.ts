import { type Instant, instant } from "../../kernel/time.ts";
import { findRelease, type VerdictRepository } from "../../releases/index.ts";
import type { EventRepository } from "../../webhooks/index.ts";

type Deps = { verdicts: Pick<VerdictRepository, "all">; events: Pick<EventRepository, "announce"> };

/** Events are kept for 30 days, and what isn't kept could be told again. */
const toldFor = 25 * 86_400_000;
const tenantsAtOnce = 500;

/** Tells webhooks of each release that was triggered lately, once. For a cron: what a crash leaves untold the next hour tells. */
export async function announceReleases({ verdicts, events }: Deps, now: Instant): Promise<number> {
  let told = 0;
  for (const { release, judgedAt: at, verdict } of await verdicts.all()) {
    if (verdict.verdict !== "trigger" || at < instant(now - toldFor)) continue;
    const features = findRelease(release)?.features.map(({ id }) => id) ?? [];
    const event = { type: "release.triggered", subject: `release:${release}`, at: instant(at), data: { release, features } };
    for (;;) {
      const tenants = await events.announce(event, tenantsAtOnce);
      told += tenants;
      if (tenants < tenantsAtOnce) break;
    }
  }
  return told;
}
