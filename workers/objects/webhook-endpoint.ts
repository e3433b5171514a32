import { DurableObject } from "cloudflare:workers";
import { instant } from "../../src/kernel/time.ts";
import type { Admission } from "../../src/platform/ports/delivery-gate.ts";
import { admit, type GateState, newGate, report } from "../../src/webhooks/index.ts";

const keptAs = "gate";
/** Nothing that it knows is of use for longer. */
const forgottenAfter = 3_600_000;

/** One for each webhook: its throttle and its circuit breaker. */
export class WebhookEndpoint extends DurableObject<Env> {
  #state: GateState = this.ctx.storage.kv.get<GateState>(keptAs) ?? newGate;

  async admit(request: { perSecond: number; hasSlot: boolean }): Promise<Admission> {
    const { state, admission } = admit(this.#state, instant(Date.now()), request);
    this.#keep(state);
    return admission;
  }

  async report(isWell: boolean): Promise<void> {
    this.#keep(report(this.#state, instant(Date.now()), isWell));
  }

  override async alarm(): Promise<void> {
    this.#state = newGate;
    await this.ctx.storage.deleteAll();
  }

  #keep(state: GateState): void {
    if (state === this.#state) return;
    this.#state = state;
    const options = { allowUnconfirmed: true };
    void this.ctx.storage.put(keptAs, state, options);
    void this.ctx.storage.setAlarm(Date.now() + forgottenAfter, options);
  }
}
