import { fontStack } from "../infographic/fonts.ts";
import type { JSXNode } from "../infographic/frame.ts";

/** A page with `TEST` across it again and again, faint enough to judge the picture and too plain to be overlooked. */
export function watermarked(tree: JSXNode, { width, height }: { width: number; height: number }): JSXNode {
  const rows = Array.from({ length: Math.ceil(height / 420) }, (_, row) => row * 420 + 120);
  return (
    <div style={{ display: "flex", position: "relative", width, height }}>
      {tree}
      {rows.map((top) => (
        <div
          style={{
            display: "flex",
            position: "absolute",
            left: 0,
            top,
            width,
            justifyContent: "space-around",
            fontFamily: fontStack("inter"),
            fontWeight: 800,
            fontSize: 96,
            color: "#808080",
            opacity: 0.34,
            transform: "rotate(-18deg)",
          }}
        >
          <div>TEST</div>
          <div>TEST</div>
          <div>TEST</div>
        </div>
      ))}
    </div>
  );
}
