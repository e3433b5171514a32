import type { Clock } from "../../../src/platform/ports/clock.ts";
import type { BillingEvent, PaymentProvider } from "../../../src/platform/ports/payment-provider.ts";
import type { ContractClock } from "../../contract/contract-clock.ts";

export type Receive = (
  provider: PaymentProvider,
  webhook: { body: Uint8Array<ArrayBuffer>; headers: Headers },
) => Promise<void>;
export type World = {
  clock: ContractClock & Clock;
  receive: Receive;
  tell: (name: "razorpay", event: BillingEvent) => Promise<void>;
};

/** What happens outside of us in a customer's life, done with one provider. */
export type Driver = {
  provider: PaymentProvider;
  /** The customer pays by UPI on the provider's page. */
  authorize(subscriptionId: string): Promise<void>;
  /** Whether the customer's account has money. */
  setWorks(subscriptionId: string, works: boolean): Promise<void>;
  /** The customer pays what is owed besides the plan, where the provider asks for that. */
  payOwed(key: string): Promise<void>;
  /** Time passes, and what falls due is charged. */
  advanceTo(at: number): Promise<void>;
  /** Webhooks that are waiting come in. Answers how many there were. */
  deliver(): Promise<number>;
};
