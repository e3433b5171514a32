export const en = {
  intro:
    "Who changed what, and when. Nothing here is ever changed or removed: each entry holds the fingerprint of the one before.",
  none: "Nothing has been changed yet.",
  somebody: "Somebody who has left",
  key: (name: string) => `The key “${name}”`,
  systems: { system: "Chitra", github: "GitHub's secret scanning" } as Record<string, string>,
  actions: {
    "organization.created": "founded the organization",
    "organization.adopted": "took the organization over from a guest",
    "member.joined": "joined",
    "member.left": "left",
    "member.removed": "removed a member",
    "member.role_changed": "changed the role of a member",
    "invitation.created": "sent an invitation",
    "invitation.cancelled": "cancelled an invitation",
    "api_key.issued": "issued an API key",
    "api_key.changed": "changed an API key",
    "api_key.rotated": "rotated an API key",
    "api_key.retired": "retired a rotated API key",
    "api_key.revoked": "revoked an API key",
    "api_key.quarantined": "quarantined an API key",
    "api_key.released": "lifted the quarantine of an API key",
  } as Record<string, string>,
  details: "Details",
  number: "Number",
  actor: "Who",
  target: "What",
  hash: "Fingerprint",
};

export type AuditMessages = typeof en;
