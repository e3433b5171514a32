import type { CSSProperties, JSXNode } from "satori/jsx";

type Size = { width: number; height: number };
type Box = Size & { left: number; top: number };

/** A box of a fixed size in which everything has its own place: what an illustration is drawn in. */
export const Scene = ({ width, height, children }: Size & { children?: JSXNode }): JSXNode => (
  <div style={{ display: "flex", position: "relative", flexShrink: 0, width, height }}>{children}</div>
);

/** Shapes over the whole of a scene, in its px. */
export const Shapes = ({ width, height, children }: Size & { children?: JSXNode }): JSXNode => (
  <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} style={{ position: "absolute", left: 0, top: 0 }}>
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
