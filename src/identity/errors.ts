import { AppError } from "../kernel/app-error.ts";

export class LastOwner extends AppError {
  constructor() {
    super("last_owner", "An organization keeps at least one owner. Make somebody else an owner first.");
  }
}

export class OwnerRequired extends AppError {
  constructor() {
    super("owner_required", "Only an owner can make, change or remove an owner.");
  }
}

export class AlreadyMember extends AppError {
  constructor() {
    super("already_member", "This person is a member of the organization, or is invited already.");
  }
}

export class InvitationClosed extends AppError {
  constructor() {
    super("invitation_closed", "This invitation was used, cancelled or has expired. Ask for a new one.");
  }
}

export class AccountRequired extends AppError {
  constructor() {
    super("account_required", "This takes an account with a verified e-mail address. Sign up first.");
  }
}

export const noSuch = (what: string): AppError => new AppError("not_found", `There is no such ${what}.`);
