import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { categoryColor, mix, readableOn } from "../color.ts";
import { allIconsOrNone } from "../icon.tsx";
import { IconOrNumeral } from "../icon-or-numeral.tsx";
import { Place, Scene, Shapes } from "../scene.tsx";
import { shaded } from "../shade.ts";
import { Column, Row } from "../stack.tsx";
import { fitWords, Words } from "../words.tsx";

type Props = { frame: Frame; items: readonly Entry[] };

const gutter = 32;
const leastSlot = 150;
const ground = 8;
const widestArch = 304;

/** Arches on one ground line, words under them; a column of arches with words beside where there is no room for that. */
export function Arcade({ frame, items }: Props): JSXNode {
  const shown = allIconsOrNone(items, frame);
  const slot = (frame.width - gutter * (items.length - 1)) / items.length;
  const fits = shown.map((entry) => fitWords(frame, entry, lookAt(slot)));
  const abreast = slot >= leastSlot && fits.every(({ height, whole }) => whole && height <= slot * 1.4);
  return abreast ? <Abreast frame={frame} items={shown} slot={Math.floor(slot)} /> : <Stacked frame={frame} items={shown} />;
}

const lookAt = (slot: number) => ({ width: Math.floor(slot), level: slot >= 200 ? "plain" : "small" }) as const;

function Abreast({ frame, items, slot }: Props & { slot: number }): JSXNode {
  const width = Math.min(slot, widestArch);
  const height = Math.round(width * 0.92);
  const { quiet, ink } = frame.theme.colors;
  return (
    <Column gap={24}>
      <Scene width={frame.width} height={height + ground}>
        <Row gap={gutter}>
          {items.map((entry, index) => (
            <Row style={{ width: slot }}>
              <Arch
                frame={frame}
                icon={entry.icon}
                numeral={String(index + 1)}
                size={{ width, height }}
                fill={categoryColor(frame.theme, index)}
              />
            </Row>
          ))}
        </Row>
        <Shapes width={frame.width} height={height + ground}>
          <rect x={0} y={height} width={frame.width} height={ground} fill={mix(quiet, ink, 0.4)} />
        </Shapes>
      </Scene>
      <Row gap={gutter}>
        {items.map((entry) => (
          <Words frame={frame} entry={entry} look={lookAt(slot)} />
        ))}
      </Row>
    </Column>
  );
}

type ArchProps = {
  frame: Frame;
  icon: string | undefined;
  numeral: string;
  size: { width: number; height: number };
  fill: Color;
};

/** An arch with a lit reveal at its left, a large icon or numeral in it. */
function Arch({ frame, icon, numeral, size: { width, height }, fill }: ArchProps): JSXNode {
  const color = readableOn(frame.theme, fill);
  const arch = (inset: number): string => {
    const radius = width / 2 - inset;
    return `M${inset} ${height}V${width / 2}A${radius} ${radius} 0 0 1 ${width - inset} ${width / 2}V${height}Z`;
  };
  const [outer, inner] = [mix(frame.theme.colors.background, fill, 0.3), Math.min(22, width * 0.09)];
  const icons = Math.round(Math.min(112, width * 0.44));
  return (
    <Scene width={width} height={height}>
      <Shapes width={width} height={height}>
        <path d={arch(0)} fill={outer} />
        <path d={arch(inner)} fill={shaded(frame.theme, fill, 0.3)} />
        <path d={arch(inner)} fill={fill} transform={`translate(${inner * 0.6} 0) scale(${1 - (inner * 0.6) / width} 1)`} />
      </Shapes>
      <Place box={{ left: 0, top: height * 0.1, width, height: height * 0.9 }} align="center" across="center">
        <IconOrNumeral frame={frame} icon={icon} numeral={numeral} size={icons} color={color} />
      </Place>
    </Scene>
  );
}

function Stacked({ frame, items }: Props): JSXNode {
  frame.noteFit({ action: "reflowed", what: "one column" });
  const width = frame.width < 480 ? 88 : 136;
  const words = frame.width - width - 28;
  return (
    <Column gap={28}>
      {items.map((entry, index) => (
        <Row gap={28} style={{ alignItems: "center" }}>
          <Arch
            frame={frame}
            icon={entry.icon}
            numeral={String(index + 1)}
            size={{ width, height: width }}
            fill={categoryColor(frame.theme, index)}
          />
          <Words frame={frame} entry={entry} look={{ width: words }} />
        </Row>
      ))}
    </Column>
  );
}
