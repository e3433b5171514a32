import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import { balancedRows } from "../balanced-rows.ts";
import { categoryColor } from "../color.ts";
import { allIconsOrNone } from "../icon.tsx";
import { Column, Row } from "../stack.tsx";
import { fitWords, Words } from "../words.tsx";
import { Seal } from "./seal.tsx";

type Props = { frame: Frame; items: readonly Entry[] };

const gutter = 40;
const leastSlot = 210;

/** Seals in even rows, words centred under them; beside them where they are long or the page is narrow. */
export function BadgesDrawing({ frame, items }: Props): JSXNode {
  const shown = allIconsOrNone(items, frame);
  const most = Math.min(4, Math.floor((frame.width + gutter) / (leastSlot + gutter)));
  const rows = balancedRows(shown, most);
  const slot = Math.min(400, (frame.width - gutter * ((rows[0]?.length ?? 1) - 1)) / (rows[0]?.length ?? 1));
  const fits = shown.map((entry) => fitWords(frame, entry, { width: slot }));
  const upright = most > 1 && fits.every(({ height, whole }) => whole && height <= slot * 1.1);
  return upright ? <Upright frame={frame} rows={rows} slot={slot} /> : <Beside frame={frame} items={shown} />;
}

type UprightProps = { frame: Frame; rows: ReturnType<typeof balancedRows<Entry>>; slot: number };

const Upright = ({ frame, rows, slot }: UprightProps): JSXNode => (
  <Column gap={48}>
    {rows.map((row) => (
      <Row gap={gutter} style={{ width: frame.width, justifyContent: "center" }}>
        {row.map(({ item, index }) => (
          <Column gap={16} style={{ width: slot, alignItems: "center" }}>
            <Seal
              frame={frame}
              icon={item.icon}
              fallback={String(index + 1)}
              size={Math.min(196, slot * 0.72)}
              fill={categoryColor(frame.theme, index)}
            />
            <Words frame={frame} entry={item} look={{ width: slot, align: "center" }} />
          </Column>
        ))}
      </Row>
    ))}
  </Column>
);

function Beside({ frame, items }: Props): JSXNode {
  frame.noteFit({ action: "reflowed", what: "words beside the seals" });
  const size = frame.width < 480 ? 80 : 132;
  const width = frame.width - size - 32;
  return (
    <Column gap={28}>
      {items.map((entry, index) => (
        <Row gap={32} style={{ alignItems: "center" }}>
          <Seal
            frame={frame}
            icon={entry.icon}
            fallback={String(index + 1)}
            size={size}
            fill={categoryColor(frame.theme, index)}
          />
          <Words frame={frame} entry={entry} look={{ width }} />
        </Row>
      ))}
    </Column>
  );
}
