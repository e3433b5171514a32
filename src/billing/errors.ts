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
