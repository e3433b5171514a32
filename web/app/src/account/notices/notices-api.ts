import { get } from "../../../../shared/api/ask.ts";
import type { Page } from "../use-pages.ts";

export type Facts = Record<string, string | number>;
export type Notice = { id: string; kind: string; at: string; facts: Facts };

/** The newest first; throws `ApiProblem`. */
export async function readNotices(before?: number): Promise<Page<Notice, number>> {
  const query = before === undefined ? "" : `?before=${before}`;
  const { notifications, next } = await get<{ notifications: Notice[]; next: number | null }>(`/v1/notifications${query}`);
  return { items: notifications, next };
}
