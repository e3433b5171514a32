export { forgetNotifications } from "./forget-notifications.ts";
export { type NotificationRepository, notificationRepository } from "./notification-repository.ts";
