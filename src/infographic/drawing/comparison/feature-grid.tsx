import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { readableOn, tinted } from "../color.ts";
import { fitText } from "../fit-text.ts";
import { FittedText } from "../fitted-text.tsx";
import { longestWord } from "../measure-text.ts";
import { Rule } from "../rule.tsx";
import { sharedSize } from "../shared-size.ts";
import { Column, Row } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { FeatureCell, type FeatureTable, recommendedWord, writtenCell } from "./feature-cell.tsx";

type Props = { frame: Frame; table: FeatureTable };

const cellPadding = 10;
const ribbon = 48;

/** Options stand in columns; the recommended one in a column of its own colour that rises over the others. */
export function FeatureGrid({ frame, table }: Props): JSXNode {
  const { accent, line, muted } = frame.theme.colors;
  const { first, column } = columnsOf(frame, table);
  const chosen = table.recommended;
  const tint = tinted(frame.theme, accent, 0.14);
  const last = table.rows.length - 1;
  const cell = column - 2 * cellPadding;
  const named = sharedSize(frame, "heading", {
    texts: table.options.map(({ title }) => title),
    room: { width: cell },
    size: 32,
  });
  return (
    <Row style={{ width: frame.width }}>
      {chosen !== undefined && (
        <Column
          style={{
            position: "absolute",
            left: first + chosen * column,
            top: 0,
            bottom: 0,
            width: column,
            backgroundColor: tint,
            borderRadius: frame.theme.radius.panel,
          }}
        />
      )}
      <Column style={{ width: frame.width }}>
        <Row style={{ alignItems: "flex-end" }}>
          <div style={{ display: "flex", width: first }} />
          {table.options.map(({ title, detail }, index) => (
            <Column style={{ width: column, alignItems: "center" }}>
              {index === chosen && <Ribbon frame={frame} width={column} />}
              <Column gap={4} style={{ width: column, padding: `20px ${cellPadding}px`, alignItems: "center" }}>
                <FittedText frame={frame} role="heading" text={title} size={named} room={{ width: cell }} align="center" />
                {detail && (
                  <FittedText
                    frame={frame}
                    role="caption"
                    text={detail}
                    room={{ width: cell }}
                    align="center"
                    color={index === chosen ? frame.theme.colors.ink : muted}
                  />
                )}
              </Column>
            </Column>
          ))}
        </Row>
        <Rule color={line} />
        {table.rows.map(({ title, values }, row) => (
          <Column>
            <Row style={{ alignItems: "center", paddingTop: 18, paddingBottom: row === last ? 28 : 18 }}>
              <Column style={{ width: first, paddingRight: 24 }}>
                <FittedText
                  frame={frame}
                  role="body"
                  text={title}
                  leading={frame.type.leading.tight + 0.16}
                  room={{ width: first - 24 }}
                />
              </Column>
              {values.map((value, index) => (
                <Column style={{ width: column, padding: `0 ${cellPadding}px`, alignItems: "center" }}>
                  <FeatureCell frame={frame} value={value} width={cell} chosen={index === chosen} />
                </Column>
              ))}
            </Row>
            {row < last && <Rule color={line} />}
          </Column>
        ))}
      </Column>
    </Row>
  );
}

function Ribbon({ frame, width }: { frame: Frame; width: number }): JSXNode {
  const { accent } = frame.theme.colors;
  const { panel } = frame.theme.radius;
  return (
    <Row
      style={{
        width,
        height: ribbon,
        alignItems: "center",
        justifyContent: "center",
        backgroundColor: accent,
        borderRadius: `${panel}px ${panel}px 0 0`,
      }}
    >
      <div
        style={typeset(frame, "caption", {
          strong: true,
          leading: 1.2,
          size: ribbonSize(frame, width),
          color: readableOn(frame.theme, accent),
        })}
      >
        {recommendedWord(frame)}
      </div>
    </Row>
  );
}

const ribbonSize = (frame: Frame, width: number): number =>
  fitText(frame, "caption", { text: recommendedWord(frame), strong: true, room: { width: width - 16, lines: 1 } }).size;

/** The names of the features get what the options leave, and no less than two of them. */
function columnsOf(frame: Frame, { options }: FeatureTable): { first: number; column: number } {
  const column = Math.floor(Math.min((frame.width * (0.56 + 0.04 * options.length)) / options.length, 260));
  return { first: frame.width - column * options.length, column };
}

/** Whether every word has room in the columns at the smallest type. */
export function gridFits(table: FeatureTable, frame: Frame): boolean {
  const { first, column } = columnsOf(frame, table);
  const cell = column - 2 * cellPadding;
  const wide = (text: string, size: number): boolean => longestWord(frame, "body", text, { size, strong: true }) <= cell;
  return (
    cell >= 84 &&
    ribbonSize(frame, column) >= 18 &&
    fitText(frame, "caption", { text: recommendedWord(frame), strong: true, room: { width: column - 16, lines: 1 } }).fits &&
    table.options.every(
      ({ title, detail }) => longestWord(frame, "heading", title, { size: 24 }) <= cell && wide(detail ?? "", 18),
    ) &&
    table.rows.every(
      ({ title, values }) =>
        longestWord(frame, "body", title, { size: 21 }) <= first - 24 &&
        values.every((value) => wide(writtenCell(frame, value) ?? "", 21)),
    )
  );
}
