import { AppError } from "../kernel/app-error.ts";

export class NoSuchPrice extends AppError {
  constructor(message: string) {
    super("invalid_request", `${message} GET /v1/billing/plans lists what is sold.`, [{ path: "plan", message }]);
  }
}

/** Seats, quantities and amounts are whole and not negative. */
export class InvalidQuantity extends AppError {
  constructor(path: string, message: string) {
    super("invalid_request", `${path} ${message}.`, [{ path, message }]);
  }
}

export class BillingDetailsMissing extends AppError {
  constructor() {
    super("billing_details_missing", "Say first whom invoices are made out to: PUT /v1/billing/details.");
  }
}

export class CouponNotValid extends AppError {
  constructor(code: string) {
    const message = "is unknown, has expired, or was used already";
    super("invalid_request", `The coupon ${code} ${message}.`, [{ path: "coupon", message }]);
  }
}

export class AlreadySubscribed extends AppError {
  constructor() {
    super("already_subscribed", "There is a subscription already. Change that one: POST /v1/billing/subscription/change.");
  }
}

export class NoSubscription extends AppError {
  constructor() {
    super("not_found", "There is no subscription. POST /v1/billing/subscription begins one.");
  }
}

export class NoSuchPack extends AppError {
  constructor(id: string, currency: string) {
    const message = `No pack ${id} is sold in ${currency}`;
    super("invalid_request", `${message}. GET /v1/billing/credits lists what is sold.`, [{ path: "pack", message }]);
  }
}

/** Asked for twice at once, a change would be charged twice. */
export class ChangeUnderWay extends AppError {
  constructor() {
    super("conflict", "A change is under way. Read the subscription in a minute, and then change it if it still has to be.");
  }
}

export class PaymentDeclined extends AppError {
  constructor() {
    super("payment_declined", "The payment was declined. Add another way to pay, or make another one the default.");
  }
}

export class NoProvider extends AppError {
  constructor() {
    super("billing_unavailable", "Nothing can be bought here: no payment provider is set up.");
  }
}
