import { AppError } from "../kernel/app-error.ts";

/** Something is to bind, and would be over before it begins. */
export class AlreadyExpired extends AppError {
  constructor() {
    super("invalid_request", "It would have expired already.", [{ path: "expires_at", message: "has to be in the future" }]);
  }
}

export class ReleaseNotFound extends AppError {
  constructor(id: string) {
    super("not_found", `There is no release ${id}.`);
  }
}

export class FeatureNotFound extends AppError {
  constructor(id: string) {
    super("not_found", `There is no feature ${id}.`);
  }
}

type Gate = { feature: string; release: string | null; gate: string; opens_at?: string | undefined };

/** `gate` says what holds the feature back. */
export class FeatureNotReleased extends AppError {
  override readonly members: Gate;

  constructor(gate: Gate) {
    super("feature_not_released", `${gate.feature} isn't open to you yet: ${gate.gate.replaceAll("_", " ")}.`);
    this.members = gate;
  }
}
