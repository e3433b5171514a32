import { Column } from "../../infographic/drawing/stack.tsx";
import { BlockView } from "../block-view.tsx";
import { type Tone, toned } from "../tone.ts";
import type { Piece } from "./region.tsx";

type Look = { tone?: Tone | ((index: number) => Tone); padding?: number; radius?: number };

/** A block on a panel of its own that takes the height it is given. */
export const panel =
  ({ tone = "surface", padding = 40, radius }: Look = {}): Piece =>
  ({ page, placed, width, index }) => {
    const on = toned(page, typeof tone === "function" ? tone(index) : tone);
    return (
      <Column
        style={{
          width,
          flexGrow: 1,
          padding,
          justifyContent: "center",
          borderRadius: radius ?? on.frame.theme.radius.panel,
          backgroundColor: on.frame.theme.colors.background,
        }}
      >
        <BlockView page={on} placed={placed} width={width - 2 * padding} />
      </Column>
    );
  };
