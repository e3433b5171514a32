import type { CSSProperties, JSXNode } from "satori/jsx";

type Size = { width: number; height: number };
type Box = Size & { left: number; top: number };

/** A box of a fixed size in which everything has its own place: what an illustration is drawn in. */
export const Scene = ({ width, height, children }: Size & { children?: JSXNode }): JSXNode => (
  <div style={{ display: "flex", position: "relative", flexShrink: 0, width, height }}>{children}</div>
);

/** A drawing is cut at whole pixels: where its box begins between two, a shape up to its edge would lose a line. */
const bleed = 2;

/** Shapes over the whole of a scene, in its px. */
export const Shapes = ({ width, height, children }: Size & { children?: JSXNode }): JSXNode => (
  <svg
    width={width + 2 * bleed}
    height={height + 2 * bleed}
    viewBox={`${-bleed} ${-bleed} ${width + 2 * bleed} ${height + 2 * bleed}`}
    style={{ position: "absolute", left: -bleed, top: -bleed }}
  >
    {children}
  </svg>
);

type PlaceProps = { box: Box; align?: "start" | "center" | "end"; across?: "start" | "center" | "end"; children?: JSXNode };

const flex = { start: "flex-start", center: "center", end: "flex-end" } as const;

/** What stands at `box` in a scene: `align` is down the box, `across` from side to side. */
export const Place = ({ box, align = "start", across = "start", children }: PlaceProps): JSXNode => {
  const style: CSSProperties = {
    display: "flex",
    flexDirection: "column",
    position: "absolute",
    left: box.left,
    top: box.top,
    width: box.width,
    height: box.height,
    justifyContent: flex[align],
    alignItems: flex[across],
  };
  return <div style={style}>{children}</div>;
};
