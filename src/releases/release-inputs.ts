/** A part of a whole, both counts of people: 0 of 0 says nothing. */
export type Share = { part: number; whole: number };

/** Words and ends of something that an operator has decided; it binds until it expires. */
export type Override = { reason: string; author: string; expiresAt: number };

/** All that a verdict rests on. Money is monthly recurring revenue in paise. */
export type ReleaseInputs = {
  /** Calendar month in Asia/Kolkata, such as `2026-11`. */
  month: string;
  /** Which closing of the month the revenue was read from. */
  closing: string;
  final: boolean;
  threshold: number;
  mrr: number;
  /** Of the month before; undefined where there was none. */
  previousMrr?: number;
  /** Customers who paid at the start and not at the end, of those who paid at the start. */
  churn: Share;
  /** Ratings of 4 and 5 of all in the last 30 days. */
  satisfaction: Share;
  openCriticalBugs: number;
  hasCapacity: boolean;
  favourableMarket: boolean;
  released: boolean;
  predecessorReleased: boolean;
  /** Whoever asks when leaves out one that has expired. */
  override?: Override;
};
