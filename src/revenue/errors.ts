/** A month that no repetition closes: somebody has to see to it. */
export class MonthNotClosable extends Error {}

/** A month can't be closed without the rate of a currency that somebody pays in. */
export class RateMissing extends MonthNotClosable {
  constructor(currency: string) {
    super(`There is no rate of ${currency} for the end of the month. Record it and close the month again.`);
  }
}

/** Something was sold by a price that no catalogue has. */
export class PriceMissing extends MonthNotClosable {
  constructor(priceId: string, currency: string) {
    super(`No catalogue has the price ${priceId} in ${currency}. Publish the one that it was sold from.`);
  }
}

/** Something is counted in one place and not in another: the month must not be closed. */
export class UnbalancedMonth extends MonthNotClosable {
  constructor(start: number, end: number, sums: Readonly<Record<string, number>>) {
    super(`The month starts at ${start} and ends at ${end} paise, which ${JSON.stringify(sums)} doesn't lead to.`);
  }
}
