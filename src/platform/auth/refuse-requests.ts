import { APIError, createAuthMiddleware } from "better-auth/api";

const lengths: Record<string, number> = { name: 100, email: 254, image: 2_048, callbackURL: 2_048 };

/** Members and invitations change only in our own domain, with the last owner and the audit log in mind. */
const organizationPaths = new Set(["/organization/set-active", "/organization/has-permission"]);

export const refuseRequests = createAuthMiddleware(async ({ path, body }) => {
  if (path.startsWith("/organization/") && !organizationPaths.has(path)) throw new APIError("NOT_FOUND");
  for (const [field, value] of Object.entries((body as Record<string, unknown> | undefined) ?? {})) {
    const limit = lengths[field];
    if (limit !== undefined && typeof value === "string" && value.length > limit)
      throw new APIError("BAD_REQUEST", {
        code: "FIELD_TOO_LONG",
        message: `${field} is too large: at most ${limit} characters`,
      });
  }
});
