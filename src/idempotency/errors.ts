import { AppError } from "../kernel/app-error.ts";

export class InvalidIdempotencyKey extends AppError {
  constructor() {
    const message = "has to be 1 to 255 visible ASCII characters";
    super("invalid_request", `Idempotency-Key ${message}. A random UUID is a good one.`, [
      { path: "Idempotency-Key", message },
    ]);
  }
}

export class IdempotencyKeyReused extends AppError {
  constructor() {
    super(
      "idempotency_key_reused",
      "This Idempotency-Key came with another request within the last 24 hours. Send a new key for a new request.",
    );
  }
}

export class RequestInFlight extends AppError {
  constructor() {
    super("request_in_flight", "The first request with this Idempotency-Key is still being worked on. Try again in a second.");
  }
}

export class AnswerNotKept extends AppError {
  constructor(status: number) {
    super(
      "answer_not_kept",
      `The request was done and answered with ${status}, but its answer isn't kept: it may carry a secret. Nothing was done again.`,
    );
  }
}
