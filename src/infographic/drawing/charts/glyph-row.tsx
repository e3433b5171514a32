import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { Icon } from "../icon.tsx";
import { Row } from "../stack.tsx";
import type { GlyphCount } from "./pictogram-counts.ts";

export type GlyphKind = { kind: "person" } | { kind: "dot" } | { kind: "icon"; name: string };
type State = "point" | "filled" | "empty";
type GlyphProps = { frame: Frame; glyph: GlyphKind; size: number; state: State };

/** Width of a glyph as a share of its height. */
const aspect = { person: 0.5, dot: 1, icon: 1 } as const;
const [smallest, largest] = [26, 84];
const gapShare = 0.18;

type RowProps = { frame: Frame; glyph: GlyphKind; count: GlyphCount; widest: number; width: number; point: boolean };

/** So many glyphs in a line, in several lines where the longest row needs them; all rows have glyphs of one size. */
export function GlyphRow({ frame, glyph, count, widest, width, point }: RowProps): JSXNode {
  const shape = aspect[glyph.kind];
  const pitch = width / Math.max(1, widest);
  const size = Math.floor(Math.max(smallest, Math.min(largest, pitch / (shape + gapShare))));
  const gap = Math.floor(size * gapShare);
  return (
    <Row style={{ flexWrap: "wrap", columnGap: gap, rowGap: gap, width, minHeight: size, flexShrink: 0 }}>
      {Array.from({ length: count.drawn }, (_, index) => (
        <Glyph frame={frame} glyph={glyph} size={size} state={index >= count.filled ? "empty" : point ? "point" : "filled"} />
      ))}
    </Row>
  );
}

/** A figure of a person, a dot, or an icon on a disc. */
export function Glyph({ frame, glyph, size, state }: GlyphProps): JSXNode {
  const { accent, onAccent, quiet, track, muted, background } = frame.theme.colors;
  const fill = { point: accent, filled: quiet, empty: track }[state];
  if (glyph.kind === "person") return <Person height={size} fill={fill} />;
  return (
    <div
      style={{
        display: "flex",
        flexShrink: 0,
        width: size,
        height: size,
        borderRadius: size / 2,
        backgroundColor: fill,
        alignItems: "center",
        justifyContent: "center",
      }}
    >
      {glyph.kind === "icon" && (
        <Icon
          frame={frame}
          name={glyph.name}
          size={Math.round(size * 0.6)}
          color={{ point: onAccent, filled: background, empty: muted }[state]}
        />
      )}
    </div>
  );
}

const Person = ({ height, fill }: { height: number; fill: string }): JSXNode => (
  <svg width={height * aspect.person} height={height} viewBox="0 0 24 48" style={{ flexShrink: 0 }}>
    <circle cx="12" cy="6" r="5.4" fill={fill} />
    <path
      d="M7.4 13h9.2c2.9 0 5.2 2.3 5.2 5.2v10.2a2.1 2.1 0 0 1-4.2 0v-8.6h-.9v25.4a2.4 2.4 0 0 1-4.2 0v-14.6h-1v14.6a2.4 2.4 0 0 1-4.2 0v-25.4h-.9v8.6a2.1 2.1 0 0 1-4.2 0v-10.2c0-2.9 2.3-5.2 5.2-5.2z"
      fill={fill}
    />
  </svg>
);
