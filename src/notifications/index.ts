export { type KeptNotification, type NotificationRepository, notificationRepository } from "./notification-repository.ts";
