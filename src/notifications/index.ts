export { notificationRepository } from "./notification-repository.ts";
