import type { MemberRepository } from "../identity/index.ts";
import type { OrgId } from "../kernel/ids.ts";
import type { Mail, Mailer } from "../platform/ports/mailer.ts";
import type { Notification, Notifications } from "../platform/ports/notifications.ts";

export type TellOwnersDeps = {
  mailer: Mailer;
  notifications: Notifications;
  members: Pick<MemberRepository, "list">;
  /** Where the pages are; undefined on a development machine. */
  origin: string | undefined;
};

const toldAtMost = 10;

type News = { orgId: OrgId; notice: Notification; mailTo: (email: string) => Mail };

const ending = `Chitra · चित्रा
You get this as an owner or admin of your organization. · यह आपको अपने संगठन के स्वामी या प्रबंधक के रूप में भेजा गया है।`;
const signed = (mail: Mail): Mail => ({ ...mail, text: `${mail.text}\n\n${ending}\n` });

/**
 * In the account, and by mail to owners and admins where `claim` says that nobody has mailed it. The account comes first: a
 * crash between can't swallow it. An address that can't be written to keeps no other from being told; it is thrown at the end.
 */
export async function tellOwners(
  { notifications, members, mailer }: Omit<TellOwnersDeps, "origin">,
  { orgId, notice, mailTo }: News,
  claim: () => Promise<boolean> = async () => true,
): Promise<boolean> {
  await notifications.notify(orgId, notice);
  if (!(await claim())) return false;
  const all = await members.list(orgId);
  const told = all.filter(({ role }) => role === "owner" || role === "admin").slice(0, toldAtMost);
  const sent = await Promise.allSettled(told.map(({ email }) => mailer.send(signed(mailTo(email)))));
  for (const one of sent) if (one.status === "rejected") throw one.reason;
  return true;
}
