type Standing = "open" | "committed" | "released" | "expired";

const quarterOfAnHour = 15 * 60_000;

/** What a ledger of single renders has to add up to, told in the plainest way: one standing for each request. */
export class NaiveLedger {
  readonly #standings = new Map<string, Standing>();
  readonly #expiries = new Map<string, number>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  reserve(id: string, now: number): string {
    this.expire(now);
    const standing = this.#standings.get(id);
    if (standing === "committed") return "committed";
    if (standing === "open") return "reserved";
    const { committed, reserved } = this.balance();
    if (committed + reserved + 1 > this.#limit) return "over_quota";
    this.#standings.set(id, "open");
    this.#expiries.set(id, now + quarterOfAnHour);
    return "reserved";
  }

  commit(id: string): string {
    if (!this.#standings.has(id)) return "never_reserved";
    this.#standings.set(id, "committed");
    return "committed";
  }

  release(id: string): string {
    if (this.#standings.get(id) === "committed") return "already_committed";
    if (this.#standings.get(id) === "open") this.#standings.set(id, "released");
    return "released";
  }

  expire(now: number): void {
    for (const [id, standing] of this.#standings)
      if (standing === "open" && (this.#expiries.get(id) ?? 0) <= now) this.#standings.set(id, "expired");
  }

  balance(): { committed: number; reserved: number } {
    const count = (wanted: Standing) => [...this.#standings.values()].filter((standing) => standing === wanted).length;
    return { committed: count("committed"), reserved: count("open") };
  }
}
