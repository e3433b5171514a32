export { type NotificationRepository, notificationRepository } from "./notification-repository.ts";
