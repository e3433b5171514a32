import { Rule } from "../../infographic/drawing/rule.tsx";
import { Column } from "../../infographic/drawing/stack.tsx";
import { BlockView } from "../block-view.tsx";
import type { Piece } from "./region.tsx";

/** A block under a hairline, but where it is the first of its column. */
export const ruled =
  (gap: number): Piece =>
  ({ page, placed, width, first }) => (
    <Column gap={gap}>
      {!first && <Rule color={page.frame.theme.colors.line} width={width} />}
      <BlockView page={page} placed={placed} width={width} />
    </Column>
  );
