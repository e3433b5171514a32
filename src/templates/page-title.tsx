import { Column } from "../infographic/drawing/stack.tsx";
import { typeset } from "../infographic/drawing/typeset.ts";
import type { Frame, JSXNode } from "../infographic/frame.ts";
import type { InfographicSpec } from "../infographic/spec.ts";

type Props = { frame: Omit<Frame, "width" | "extraHeight">; spec: InfographicSpec; width: number; size: number };

/** Lets the layout measure the title. */
export const titleId = "page-title";

/** The finding, and under it what it is about. Long titles are set smaller, never cut. */
export function PageTitle({ frame, spec, width, size }: Props): JSXNode {
  const { accent, muted } = frame.theme.colors;
  const set = { ...frame, width, extraHeight: 0 };
  return (
    <Column id={titleId} gap={20} style={{ width }}>
      {spec.kicker && <div style={typeset(set, "caption", { color: accent, strong: true, size: 24 })}>{spec.kicker}</div>}
      <div style={typeset(set, "title", { size: titleSize(spec.title, size) })}>{spec.title}</div>
      {spec.subtitle && (
        <div style={{ ...typeset(set, "lead", { color: muted, size: 32 }), lineHeight: frame.type.leading.normal }}>
          {spec.subtitle}
        </div>
      )}
    </Column>
  );
}

function titleSize(title: string, size: number): number {
  if (title.length <= 42) return size;
  if (title.length <= 80) return Math.round(size * 0.84);
  return Math.round(size * (title.length <= 130 ? 0.7 : 0.58));
}
