import type { JSXNode } from "satori/jsx";

export type MarkKind = "dot" | "plus" | "minus" | "check" | "cross" | "partial";
type Props = { mark: MarkKind; size: number; color: string; ground: string };

const strokes: Record<Exclude<MarkKind, "dot" | "partial">, string> = {
  plus: "M12 7v10M7 12h10",
  minus: "M7 12h10",
  check: "M7 12.5l3.5 3.5L17 9",
  cross: "M8 8l8 8M16 8l-8 8",
};

/** A sign on a disc in `color`; a dot is the disc alone, a partial one is half filled. */
export const Mark = ({ mark, size, color, ground }: Props): JSXNode => (
  <svg width={size} height={size} viewBox="0 0 24 24" style={{ flexShrink: 0 }}>
    {mark === "partial" ? (
      <circle cx="12" cy="12" r="10.5" fill="none" stroke={color} stroke-width="3" />
    ) : (
      <circle cx="12" cy="12" r="12" fill={color} />
    )}
    {mark === "partial" && <path d="M12 1.5a10.5 10.5 0 0 1 0 21z" fill={color} />}
    {mark !== "dot" && mark !== "partial" && (
      <path d={strokes[mark]} fill="none" stroke={ground} stroke-width="2.8" stroke-linecap="round" stroke-linejoin="round" />
    )}
  </svg>
);
