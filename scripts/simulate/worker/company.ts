import { randomFrom } from "./random.ts";

export type PlanChoice = { plan: "starter" | "pro" | "business" | "enterprise"; interval: "month" | "year"; seats: number };

export type Action =
  | { kind: "sign_up"; customer: number; choice: PlanChoice; trialDays: number }
  | { kind: "charge"; customer: number; cycle: number }
  | { kind: "fail" | "halt" | "end"; customer: number }
  | { kind: "cancel"; customer: number; inDays: number }
  | { kind: "change"; customer: number; choice: PlanChoice; change: number }
  | { kind: "rate"; customer: number; score: number };

export type Timed = { at: number; action: Action };

/** What an ordinary month is like; bad ones are worse. */
type Climate = { leaving: number; content: number; failing: number };

const ordinary: Climate = { leaving: 0.022, content: 0.88, failing: 0.05 };
const troubled: Climate = { leaving: 0.13, content: 0.55, failing: 0.12 };

const day = 86_400_000;

/**
 * A company in which people sign up, try, pay, fail to pay by UPI, grow, leave and say what they think: every decision
 * from the seed. Some companies have two bad months, from which they recover.
 */
export function companyOf(seed: number) {
  const random = randomFrom(seed);
  const troubles = random() < 0.5 ? 6 + Math.floor(random() * 5) : undefined;
  const growth = 1.1 + random() * 0.04;
  const first = 12 + Math.floor(random() * 5);
  let customers = 0;
  let changes = 0;
  const paying: { customer: number; choice: PlanChoice; dueAt: number; cycle: number }[] = [];

  const climateOf = (month: number): Climate =>
    troubles !== undefined && (month === troubles || month === troubles + 1) ? troubled : ordinary;

  function choosePlan(): PlanChoice {
    const roll = random();
    const interval = random() < 0.2 ? "year" : "month";
    if (roll < 0.3) return { plan: "starter", interval, seats: 1 + Math.floor(random() * 3) };
    if (roll < 0.9) return { plan: "pro", interval, seats: 1 + Math.floor(random() * 4) };
    return roll < 0.995
      ? { plan: "business", interval, seats: 1 + Math.floor(random() * 3) }
      : { plan: "enterprise", interval, seats: 1 };
  }

  /** All that happens from `start` to `end`, in order. */
  function* month(index: number, start: number, end: number): Generator<Timed> {
    const climate = climateOf(index);
    const happened: Timed[] = [];
    const tell = (at: number, action: Action) => happened.push({ at: Math.floor(at), action });
    const signUps = Math.round(first * growth ** index * (0.85 + random() * 0.3));
    for (let count = 0; count < signUps; count++) signUp(start + random() * (end - start), tell);
    for (const each of [...paying]) live(each, { end, climate, tell });
    happened.sort((one, other) => one.at - other.at);
    yield* happened;
  }

  function signUp(at: number, tell: (at: number, action: Action) => void): void {
    const customer = ++customers;
    const choice = choosePlan();
    tell(at, { kind: "sign_up", customer, choice, trialDays: 14 });
    if (random() < 0.6) paying.push({ customer, choice, dueAt: Math.floor(at) + 14 * day, cycle: 0 });
    else tell(at + 10 * day * random(), { kind: "cancel", customer, inDays: 1 });
  }

  type Living = { end: number; climate: Climate; tell: (at: number, action: Action) => void };

  function live(each: (typeof paying)[number], { end, climate, tell }: Living): void {
    const { customer } = each;
    while (each.dueAt < end) {
      if (random() < climate.failing) {
        tell(each.dueAt, { kind: "fail", customer });
        const recovers = random() < 0.75;
        if (!recovers) {
          tell(each.dueAt + 15 * day, { kind: "halt", customer });
          tell(each.dueAt + 16 * day, { kind: "end", customer });
          leave(each);
          return;
        }
        tell(each.dueAt + (1 + random() * 9) * day, { kind: "charge", customer, cycle: each.cycle });
      } else tell(each.dueAt, { kind: "charge", customer, cycle: each.cycle });
      each.cycle += 1;
      each.dueAt += (each.choice.interval === "year" ? 365 : 30) * day;
    }
    const within = end - random() * 15 * day;
    if (each.cycle === 0) return;
    const leaving = each.choice.interval === "year" ? climate.leaving / 3 : climate.leaving;
    if (random() < leaving) {
      tell(within, { kind: "cancel", customer, inDays: Math.max(1, Math.min(20, (each.dueAt - within) / day)) });
      leave(each);
      return;
    }
    if (random() < 0.02 && each.choice.plan === "pro") {
      each.choice = { ...each.choice, seats: each.choice.seats + 1 };
      tell(within, { kind: "change", customer, choice: each.choice, change: ++changes });
    }
    if (random() < 0.8)
      tell(within, {
        kind: "rate",
        customer,
        score: random() < climate.content ? 4 + Math.floor(random() * 2) : 1 + Math.floor(random() * 3),
      });
  }

  const leave = (each: (typeof paying)[number]) => paying.splice(paying.indexOf(each), 1);

  return { month, troubles };
}
