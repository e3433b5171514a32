import { Unsupported } from "../unsupported.ts";
import {
  type Alignment,
  alignmentOf,
  type BorderLine,
  borderLine,
  colorOf,
  type Length,
  lengthOf,
  noLine,
  numberOf,
  type Radii,
  radiiOf,
  type Sides,
  sidesOf,
  withCorner,
} from "./css-values.ts";

/** The part of CSS that our trees use, as numbers; px. */
export type BoxStyle = {
  display: "flex" | "block";
  positioned: boolean;
  absolute: boolean;
  contentBox: boolean;
  width: Length;
  height: Length;
  minWidth: Length;
  minHeight: Length;
  maxWidth: Length;
  maxHeight: Length;
  margin: Sides;
  padding: Sides;
  inset: Sides;
  columnGap: number;
  rowGap: number;
  alignItems: Alignment | undefined;
  alignSelf: Alignment | undefined;
  justifyContent: Alignment | undefined;
  column: boolean;
  wraps: boolean;
  basis: Length;
  grow: number;
  shrink: number;
  /** Width over height of a drawing. */
  ratio: number | undefined;
  background: string | undefined;
  border: Borders;
  radii: Radii;
  opacity: number;
};

type Values = Readonly<Record<string, unknown>>;
type Setter = (style: BoxStyle, value: unknown, key: string) => void;

export type Borders = Record<keyof Sides, BorderLine>;

const none: Sides = { left: 0, right: 0, top: 0, bottom: 0 };

/** Properties that are inherited, read where text is set. */
export const textProperties: ReadonlySet<string> = new Set([
  "color",
  "fontFamily",
  "fontSize",
  "fontWeight",
  "lineHeight",
  "letterSpacing",
  "textAlign",
  "textWrap",
  "whiteSpace",
  "wordBreak",
  "fontFeatureSettings",
]);

const setters: Record<string, Setter> = {
  display: (style, value) => {
    if (value !== "flex" && value !== "block") throw new Unsupported(`display: ${String(value)}`);
    style.display = value;
  },
  position: (style, value) => {
    if (value !== "relative" && value !== "absolute") throw new Unsupported(`position: ${String(value)}`);
    style.positioned = true;
    style.absolute = value === "absolute";
  },
  boxSizing: (style, value) => {
    style.contentBox = value !== "border-box";
  },
  flexDirection: (style, value) => {
    if (value !== "row" && value !== "column") throw new Unsupported(`flexDirection: ${String(value)}`);
    style.column = value === "column";
  },
  flexWrap: (style, value) => {
    if (value !== "wrap" && value !== "nowrap") throw new Unsupported(`flexWrap: ${String(value)}`);
    style.wraps = value === "wrap";
  },
  gap: (style, value) => {
    style.columnGap = style.rowGap = numberOf(value, "gap");
  },
  columnGap: (style, value) => {
    style.columnGap = numberOf(value, "columnGap");
  },
  rowGap: (style, value) => {
    style.rowGap = numberOf(value, "rowGap");
  },
  alignItems: (style, value) => {
    style.alignItems = alignmentOf(value);
  },
  alignSelf: (style, value) => {
    style.alignSelf = alignmentOf(value);
  },
  justifyContent: (style, value) => {
    style.justifyContent = alignmentOf(value);
  },
  flexBasis: (style, value) => {
    style.basis = lengthOf(value, "flexBasis");
  },
  flexGrow: (style, value) => {
    style.grow = numberOf(value, "flexGrow");
  },
  flexShrink: (style, value) => {
    style.shrink = numberOf(value, "flexShrink");
  },
  backgroundColor: (style, value) => {
    style.background = colorOf(value);
  },
  opacity: (style, value) => {
    style.opacity = numberOf(value, "opacity");
  },
  border: (style, value) => {
    const line = borderLine(value);
    style.border = { left: line, right: line, top: line, bottom: line };
  },
  borderRadius: (style, value) => {
    style.radii = radiiOf(value);
  },
  borderTopLeftRadius: (style, value) => {
    style.radii = withCorner(style.radii, 0, value);
  },
  borderTopRightRadius: (style, value) => {
    style.radii = withCorner(style.radii, 1, value);
  },
  borderBottomRightRadius: (style, value) => {
    style.radii = withCorner(style.radii, 2, value);
  },
  borderBottomLeftRadius: (style, value) => {
    style.radii = withCorner(style.radii, 3, value);
  },
  padding: (style, value) => {
    style.padding = sidesOf(value, "padding");
  },
  margin: (style, value) => {
    style.margin = sidesOf(value, "margin");
  },
};
for (const key of ["width", "height", "minWidth", "minHeight", "maxWidth", "maxHeight"] as const)
  setters[key] = (style, value) => {
    style[key] = lengthOf(value, key);
  };
for (const [side, name] of [
  ["left", "Left"],
  ["right", "Right"],
  ["top", "Top"],
  ["bottom", "Bottom"],
] as const) {
  for (const key of ["padding", "margin"] as const)
    setters[`${key}${name}`] = (style, value) => {
      style[key] = { ...style[key], [side]: lengthOf(value, key) };
    };
  setters[`border${name}`] = (style, value) => {
    style.border = { ...style.border, [side]: borderLine(value) };
  };
  setters[side] = (style, value) => {
    style.inset = { ...style.inset, [side]: lengthOf(value, side) };
  };
}

/** @throws Unsupported for every property and value beyond our trees'. */
export function boxStyle(values: Values): BoxStyle {
  const style: BoxStyle = {
    display: "block",
    positioned: false,
    absolute: false,
    contentBox: true,
    width: "auto",
    height: "auto",
    minWidth: "auto",
    minHeight: "auto",
    maxWidth: "auto",
    maxHeight: "auto",
    margin: none,
    padding: none,
    inset: { left: "auto", right: "auto", top: "auto", bottom: "auto" },
    columnGap: 0,
    rowGap: 0,
    alignItems: "stretch",
    alignSelf: undefined,
    justifyContent: undefined,
    column: false,
    wraps: false,
    basis: "auto",
    grow: 0,
    shrink: 1,
    ratio: undefined,
    background: undefined,
    border: { left: noLine, right: noLine, top: noLine, bottom: noLine },
    radii: [0, 0, 0, 0],
    opacity: 1,
  };
  for (const key in values) {
    const value = values[key];
    if (value === undefined || value === null || textProperties.has(key)) continue;
    const set = setters[key];
    if (!set) throw new Unsupported(`style ${key}`);
    set(style, value, key);
  }
  // A static box isn't moved by insets.
  if (!style.positioned) style.inset = { left: "auto", right: "auto", top: "auto", bottom: "auto" };
  if (style.justifyContent === undefined && style.display === "flex") style.justifyContent = "flex-start";
  return style;
}
