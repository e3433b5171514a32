import { ask, get, post } from "../../../shared/api/ask.ts";

export const roles = ["owner", "admin", "billing", "member"] as const;
export type Role = (typeof roles)[number];

export type User = { id: string; name: string; email: string; isAnonymous: boolean; twoFactorEnabled: boolean };
export type Session = { id: string; token: string; userAgent?: string | null; createdAt: string };
export type Organization = { id: string; name: string; plan: string; role: Role };
export type Organizations = { organizations: Organization[]; current: string };
export type Member = { user_id: string; name: string; email: string; role: Role };
export type Invitation = { id: string; email: string; role: Role; expires_at: string };
export type Passkey = { id: string; name?: string | null; createdAt: string | null };
export type Authenticator = { totpURI: string; backupCodes: string[] };

const page = "/account";

/** Where links in mails lead back to: here, with an invitation that waits. */
function back(): string {
  const invitation = new URLSearchParams(location.search).get("invitation");
  return invitation === null ? page : `${page}?${new URLSearchParams({ invitation })}`;
}

/** Every call throws `ApiProblem`. */
export const accountApi = {
  session: () => get<{ user: User; session: Session } | null>("/v1/auth/get-session"),
  signUp: (form: { name: string; email: string; password: string }) =>
    post("/v1/auth/sign-up/email", { ...form, callbackURL: back() }),
  /** `twoFactorRedirect` where a code of the authenticator app is asked for before anybody is signed in. */
  signIn: (form: { email: string; password: string }) => post<{ twoFactorRedirect?: boolean }>("/v1/auth/sign-in/email", form),
  mailLink: (email: string) => post("/v1/auth/sign-in/magic-link", { email, callbackURL: back(), errorCallbackURL: page }),
  mailPasswordReset: (email: string) => post("/v1/auth/request-password-reset", { email, redirectTo: page }),
  resetPassword: (token: string, newPassword: string) => post("/v1/auth/reset-password", { token, newPassword }),
  verifyCode: (code: string) => post("/v1/auth/two-factor/verify-totp", { code }),
  verifyBackupCode: (code: string) => post("/v1/auth/two-factor/verify-backup-code", { code }),
  enableAuthenticator: (password: string) => post<Authenticator>("/v1/auth/two-factor/enable", { password }),
  disableAuthenticator: (password: string) => post("/v1/auth/two-factor/disable", { password }),
  /** The earlier codes work no more. */
  newBackupCodes: async (password: string) =>
    (await post<Pick<Authenticator, "backupCodes">>("/v1/auth/two-factor/generate-backup-codes", { password })).backupCodes,
  signOut: () => post("/v1/auth/sign-out", {}),

  sessions: () => get<Session[]>("/v1/auth/list-sessions"),
  endSession: (token: string) => post("/v1/auth/revoke-session", { token }),
  endOtherSessions: () => post("/v1/auth/revoke-other-sessions", {}),

  organizations: () => get<Organizations>("/v1/organizations"),
  createOrganization: (name: string) => post<Organization>("/v1/organizations", { name }),
  chooseOrganization: (organizationId: string) => post("/v1/auth/organization/set-active", { organizationId }),
  leaveOrganization: () => post("/v1/members/leave", {}),
  members: async () => (await get<{ members: Member[] }>("/v1/members")).members,
  changeRole: (user: string, role: Role) => ask("PATCH", `/v1/members/${user}`, { role }),
  removeMember: (user: string) => ask("DELETE", `/v1/members/${user}`),
  invitations: async () => (await get<{ invitations: Invitation[] }>("/v1/invitations")).invitations,
  invite: (email: string, role: Role) => post("/v1/invitations", { email, role }),
  cancelInvitation: (id: string) => ask("DELETE", `/v1/invitations/${id}`),
  acceptInvitation: (id: string) => post(`/v1/invitations/${encodeURIComponent(id)}/accept`, {}),

  passkeys: () => get<Passkey[]>("/v1/auth/passkey/list-user-passkeys"),
  removePasskey: (id: string) => post("/v1/auth/passkey/delete-passkey", { id }),
  passkeyOptions: (purpose: "register" | "authenticate") =>
    get<Record<string, unknown>>(`/v1/auth/passkey/generate-${purpose}-options`),
  addPasskey: (response: unknown) => post("/v1/auth/passkey/verify-registration", { response }),
  signInByPasskey: (response: unknown) => post("/v1/auth/passkey/verify-authentication", { response }),
};
