import { capitalised, clip, withoutStop } from "../text/shorten.ts";

/** "The three Rs: reduce, reuse, recycle" names its points itself. Undefined where fewer than three are named. */
export function namedPoints(prompt: string): { title: string; points: string[] } | undefined {
  const match = /^([^:：\n]{3,120})[:：]\s*([^:：\n]{5,600})$/u.exec(prompt.trim());
  const [, title, list] = match ?? [];
  if (!title || !list) return undefined;
  const points = withoutStop(list)
    .split(/[,;،]\s*(?:and\s+|और\s+)?|\s+(?:and|और)\s+/iu)
    .map((point) => point.trim())
    .filter((point) => point !== "");
  const short = points.every((point) => point.length <= 60 && /\p{L}/u.test(point) && !/^[\d०-९]/u.test(point));
  return points.length >= 3 && points.length <= 16 && short
    ? { title, points: points.map((point) => capitalised(clip(point, 120))) }
    : undefined;
}
