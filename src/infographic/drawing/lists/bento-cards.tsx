import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import { categoryColor, mix, strongField, toned } from "../color.ts";
import { allIconsOrNone, Icon } from "../icon.tsx";
import { Place, Shapes } from "../scene.tsx";
import { Column, Row } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { fitWords, Words, wordsHeight } from "../words.tsx";
import { bentoRows, type Card } from "./bento-layout.ts";

type Props = { frame: Frame; items: readonly Entry[] };

const gap = 16;
const padding = 32;
const iconSize = 72;

export function BentoCards({ frame, items }: Props): JSXNode {
  const shown = allIconsOrNone(items, frame);
  const rows = rowsFor(frame, shown);
  return (
    <Column gap={gap}>
      {rows.map((row, line) => (
        <Row gap={gap} style={{ width: frame.width, alignItems: "stretch" }}>
          {row.map((card) => {
            const entry = shown[card.index];
            const width = cardWidth(frame.width, row, card);
            if (!entry) return null;
            if (line === 0) return <Lead frame={frame} entry={entry} width={width} />;
            return <Tinted frame={frame} entry={entry} width={width} index={card.index} />;
          })}
        </Row>
      ))}
    </Column>
  );
}

const cardWidth = (width: number, row: readonly Card[], { share }: Card): number =>
  Math.floor((width - gap * (row.length - 1)) * share);

const roomOf = (width: number) => ({ width: Math.floor(width - 2 * padding) });

/** As many cards abreast as keep words whole and no card much taller than wide. */
function rowsFor(frame: Frame, items: readonly Entry[]): Card[][] {
  for (const abreast of [3, 2] as const) {
    const rows = bentoRows(items.length, abreast);
    const fits = rows.slice(1).every((row) =>
      row.every((card) => {
        const entry = items[card.index];
        const width = cardWidth(frame.width, row, card);
        const fit = entry && fitWords(frame, entry, roomOf(width));
        return width >= 250 && fit?.whole && fit.height <= width * 1.1;
      }),
    );
    if (fits) return rows;
  }
  return bentoRows(items.length, 1);
}

type CardProps = { frame: Frame; entry: Entry; width: number };

/** The main point: on a strong field, its icon large at the side over two rings. */
function Lead({ frame, entry, width }: CardProps): JSXNode {
  const { theme } = frame;
  const { ground, ink, muted } = strongField(theme);
  const art = entry.icon !== undefined && width >= 560 ? 200 : 0;
  const room = { width: width - 2 * padding - 8 - (art ? art + gap : 0), level: width >= 420 ? "large" : "plain" } as const;
  const height = Math.max(art ? art + 8 : 0, wordsHeight(frame, entry, room) + 2 * padding + 16);
  return (
    <div
      style={{
        display: "flex",
        position: "relative",
        alignItems: "center",
        width,
        height,
        paddingLeft: padding + 8,
        borderRadius: theme.radius.panel,
        backgroundColor: ground,
      }}
    >
      <Words frame={frame} entry={entry} look={{ ...room, color: ink, mutedColor: muted }} />
      {art > 0 && (
        <Medal frame={frame} icon={entry.icon} box={{ left: width - art - gap, top: (height - art) / 2, size: art }} />
      )}
    </div>
  );
}

type MedalProps = { frame: Frame; icon: Entry["icon"]; box: { left: number; top: number; size: number } };

/** Shapes lie above what stands in the flow beside them: the icon has a place of its own. */
function Medal({ frame, icon, box: { left, top, size } }: MedalProps): JSXNode {
  const { ground, ink, accent } = strongField(frame.theme);
  const box = { left, top, width: size, height: size };
  const middle = size / 2;
  return (
    <>
      <Place box={box}>
        <Shapes width={size} height={size}>
          <circle cx={middle} cy={middle} r={size * 0.46} fill={mix(ground, ink, 0.07)} />
          <circle cx={middle} cy={middle} r={size * 0.33} fill={mix(ground, accent, 0.24)} />
        </Shapes>
      </Place>
      <Place box={box} align="center" across="center">
        <Icon frame={frame} name={icon} size={80} color={accent} />
      </Place>
    </>
  );
}

/** A point beside it, on a tint of its own. */
function Tinted({ frame, entry, width, index }: CardProps & { index: number }): JSXNode {
  const { theme } = frame;
  const fill = categoryColor(theme, index - 1);
  const ground = mix(theme.colors.background, fill, 0.14);
  const strong = toned(theme, fill, { ground, ratio: 3 });
  const room = roomOf(width);
  return (
    <Column
      gap={16}
      style={{ width, padding, borderRadius: theme.radius.panel, backgroundColor: ground, justifyContent: "space-between" }}
    >
      {entry.icon === undefined ? (
        <div style={{ ...typeset(frame, "figure", { size: 64, color: strong }), lineHeight: 1.1 }}>{String(index + 1)}</div>
      ) : (
        <Icon frame={frame} name={entry.icon} size={iconSize} color={strong} />
      )}
      <Words frame={frame} entry={entry} look={{ ...room, mutedColor: toned(theme, theme.colors.muted, { ground }) }} />
    </Column>
  );
}
