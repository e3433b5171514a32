import { Column } from "../../infographic/drawing/stack.tsx";
import { BlockView } from "../block-view.tsx";
import { toned } from "../tone.ts";
import type { Piece } from "./region.tsx";

/** Blocks in bands from edge to edge, every second one tinted. */
export const bands =
  (margin: number): Piece =>
  ({ page, placed, width, index }) => {
    const on = toned(page, index % 2 === 1 ? "surface" : "page");
    const { background } = on.frame.theme.colors;
    return (
      <Column
        style={{ width, padding: `56px ${margin}px`, flexGrow: 1, justifyContent: "center", backgroundColor: background }}
      >
        <BlockView page={on} placed={placed} width={width - 2 * margin} />
      </Column>
    );
  };
