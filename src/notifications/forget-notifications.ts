import { type Instant, instant } from "../kernel/time.ts";
import type { NotificationRepository } from "./notification-repository.ts";

type Deps = { notifications: Pick<NotificationRepository, "forget"> };

const keptFor = 365 * 86_400_000;
const atOnce = 5_000;

/** Keeps what was told for a year. What an hour leaves over the next one takes. Gives how many are gone. */
export const forgetNotifications = ({ notifications }: Deps, at: Instant): Promise<number> =>
  notifications.forget(instant(at - keptFor), atOnce);
