import type { JSXNode } from "satori/jsx";
import type { Frame } from "../frame.ts";
import { fitText } from "./fit-text.ts";
import { FittedText } from "./fitted-text.tsx";
import { Column } from "./stack.tsx";
import type { Role } from "./typeset.ts";

type Entry = { title: string; detail?: string | undefined };
type Room = { width: number; level?: "small" | "plain" | "large" };
export type WordsLook = Room & { align?: "left" | "center" | "right"; color?: string; mutedColor?: string };

const gap = 6;

type Level = { role: Role; size: number; strong?: boolean; leading: number };

function levelsOf({ type }: Frame, { level = "plain" }: Room): { title: Level; detail: Level } {
  const tight = type.leading.tight + 0.16;
  const close = (type.leading.tight + type.leading.normal) / 2 + 0.06;
  return {
    small: {
      title: { role: "body", size: 24, strong: true, leading: tight } as const,
      detail: { role: "caption", size: 22, leading: close } as const,
    },
    plain: {
      title: { role: "body", size: 28, strong: true, leading: tight } as const,
      detail: { role: "caption", size: 24, leading: close } as const,
    },
    large: {
      title: { role: "lead", size: 36, strong: true, leading: tight } as const,
      detail: { role: "body", size: 26, leading: close } as const,
    },
  }[level];
}

/** An idea in a box of a known width: a word that is wider than the box makes its text smaller before it is broken. */
export function Words({ frame, entry, look }: { frame: Frame; entry: Entry; look: WordsLook }): JSXNode {
  const { width, align = "left", color = frame.theme.colors.ink, mutedColor = frame.theme.colors.muted } = look;
  const { title, detail } = levelsOf(frame, look);
  return (
    <Column gap={gap} style={{ width, flexShrink: 0 }}>
      <FittedText frame={frame} {...title} text={entry.title} room={{ width }} color={color} align={align} />
      {entry.detail && (
        <FittedText frame={frame} {...detail} text={entry.detail} room={{ width }} color={mutedColor} align={align} />
      )}
    </Column>
  );
}

type Fit = { height: number; whole: boolean };

/** What `Words` takes in the same room: its height, px, and whether every word stays whole. */
export function fitWords(frame: Frame, { title, detail }: Entry, room: Room): Fit {
  const levels = levelsOf(frame, room);
  const fitted = (text: string, { role, ...setting }: Level): Fit => {
    const { height, fits } = fitText(frame, role, { ...setting, text, room: { width: room.width } });
    return { height, whole: fits };
  };
  const name = fitted(title, levels.title);
  const more = detail === undefined ? { height: -gap, whole: true } : fitted(detail, levels.detail);
  return { height: Math.ceil(name.height + gap + more.height), whole: name.whole && more.whole };
}

export const wordsHeight = (frame: Frame, entry: Entry, room: Room): number => fitWords(frame, entry, room).height;
