import type { MemberRepository } from "../identity/index.ts";
import type { OrgId } from "../kernel/ids.ts";
import type { NotificationRepository } from "../notifications/index.ts";
import type { Mail, Mailer } from "../platform/ports/mailer.ts";
import type { Notification } from "../platform/ports/notifications.ts";
import { failureMail } from "../webhooks/index.ts";
import { scheduleMail } from "./schedules/schedule-mail.ts";

export type MailOwnersDeps = {
  mailer: Mailer;
  notifications: Pick<NotificationRepository, "find">;
  members: Pick<MemberRepository, "list">;
  /** Where the pages are; undefined on a development machine. */
  origin: string | undefined;
};

type Letter = (notice: Notification, origin: string) => Omit<Mail, "to" | "key">;

const letters: Record<string, Letter> = {
  "webhook.failing": failureMail,
  "webhook.disabled": failureMail,
  "webhook.given_up": failureMail,
  "schedule.disabled": scheduleMail,
};

const toldAtMost = 10;

const ending = `Chitra · चित्रा
You get this as an owner or admin of your organization. · यह आपको अपने संगठन के स्वामी या प्रबंधक के रूप में भेजा गया है।`;

/**
 * Mails what owners and admins were told in the account. An address that can't be written to keeps no other from being told;
 * it is thrown at the end, and tried again under the same key.
 */
export async function mailOwners(
  deps: MailOwnersDeps,
  { orgId, subject: id }: { orgId: OrgId; subject: string },
): Promise<void> {
  const notice = await deps.notifications.find(orgId, id);
  const letter = notice && letters[notice.kind]?.(notice, deps.origin ?? "");
  if (!letter) return;
  const { subject, text } = letter;
  const all = await deps.members.list(orgId);
  const told = all.filter(({ role }) => role === "owner" || role === "admin").slice(0, toldAtMost);
  const sent = await Promise.allSettled(
    told.map(({ email: to }) => deps.mailer.send({ to, key: id, subject, text: `${text}\n\n${ending}\n` })),
  );
  for (const one of sent) if (one.status === "rejected") throw one.reason;
}
