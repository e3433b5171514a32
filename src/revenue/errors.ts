/** A month can't be closed without the rate of a currency that somebody pays in. */
export class RateMissing extends Error {
  constructor(currency: string) {
    super(`There is no rate of ${currency} for the end of the month. Record it and close the month again.`);
  }
}

/** Something is counted in one place and not in another: the month must not be closed. */
export class UnbalancedMonth extends Error {
  constructor(start: number, end: number, sums: Readonly<Record<string, number>>) {
    super(`The month starts at ${start} and ends at ${end} paise, which ${JSON.stringify(sums)} doesn't lead to.`);
  }
}
