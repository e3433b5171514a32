import { Column } from "../../infographic/drawing/stack.tsx";
import type { BlockFamily } from "../../infographic/structure.ts";
import { BlockView, familyOf } from "../block-view.tsx";
import { type Tone, toned } from "../tone.ts";
import type { Piece } from "./region.tsx";

type Look = { tone?: Tone | ((index: number) => Tone); padding?: number; radius?: number };

/** What has no title of its own stands in the middle of a panel. */
const centred: ReadonlySet<BlockFamily> = new Set(["figures", "words"]);

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
          justifyContent: centred.has(familyOf(placed.block)) ? "center" : "flex-start",
          borderRadius: radius ?? on.frame.theme.radius.panel,
          backgroundColor: on.frame.theme.colors.background,
        }}
      >
        <BlockView page={on} placed={placed} width={width - 2 * padding} />
      </Column>
    );
  };
