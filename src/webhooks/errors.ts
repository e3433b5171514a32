import { AppError } from "../kernel/app-error.ts";

export class InvalidHeader extends AppError {
  constructor(path: string, message: string) {
    super("invalid_request", `${path} ${message}.`, [{ path, message }]);
  }
}

export class WebhookNotFound extends AppError {
  constructor(id: string) {
    super("not_found", `There is no webhook ${id}. GET /v1/webhooks lists those there are.`);
  }
}

export class DeliveryNotFound extends AppError {
  constructor(id: string) {
    super("not_found", `There is no delivery ${id}. GET /v1/webhook-deliveries lists those of the last 30 days.`);
  }
}

export class WebhookLimitReached extends AppError {
  constructor(limit: number) {
    super("limit_exceeded", `An organization has at most ${limit} webhooks. Delete one first.`);
  }
}

export class WebhookDisabled extends AppError {
  constructor(id: string) {
    super(
      "webhook_disabled",
      `The webhook ${id} is disabled. Enable it first: PATCH /v1/webhooks/${id} with {"enabled": true}.`,
    );
  }
}
