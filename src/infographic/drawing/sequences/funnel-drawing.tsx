import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import { quantityFormat } from "../../format-quantity.ts";
import type { Frame } from "../../frame.ts";
import type { Quantity, Unit } from "../../quantity.ts";
import { readableOn } from "../color.ts";
import { FittedText } from "../fitted-text.tsx";
import { allIconsOrNone, Icon } from "../icon.tsx";
import { Place, Scene } from "../scene.tsx";
import { ramp } from "../shade.ts";
import { Column } from "../stack.tsx";
import { Words, wordsHeight } from "../words.tsx";
import { type Funnel, Leaders, PouredFunnel, passage, rim, ScaledFunnel } from "./funnel-shapes.tsx";
import { funnelWidths, type Stage, sharesGoingOn, writtenShare } from "./funnel-stages.ts";

type Item = Entry & { figure?: Quantity | undefined };
type Props = { frame: Frame; items: readonly Item[]; unit: Unit | undefined };

const figureSize = 40;
/** Narrower than this a stage has no room for an icon, px. */
const leastForIcon = 72;

export function FunnelDrawing({ frame, items, unit }: Props): JSXNode {
  const shown = allIconsOrNone(items, frame);
  const toScale = items.every(({ figure }) => figure !== undefined);
  const figures = toScale ? writtenFigures(items, frame, unit) : [];
  const { funnel, words } = layOut(frame, shown, toScale);
  return (
    <Scene width={frame.width} height={funnel.height}>
      {toScale ? <ScaledFunnel frame={frame} funnel={funnel} /> : <PouredFunnel frame={frame} funnel={funnel} />}
      <Leaders frame={frame} funnel={funnel} end={frame.width - words - 16} />
      {shown.map((entry, index) => (
        <StageIcon frame={frame} funnel={funnel} index={index} icon={entry.icon} drop={toScale ? 0 : 12} />
      ))}
      {toScale && <Shares frame={frame} funnel={funnel} items={items} />}
      {shown.map((entry, index) => {
        const { top, height } = funnel.stages[index] ?? { top: 0, height: 0 };
        return (
          <Place box={{ left: frame.width - words, top, width: words, height }} align="center">
            <Column gap={4}>
              {figures[index] && <Figure frame={frame} text={figures[index]} width={words} />}
              <Words frame={frame} entry={entry} look={{ width: words }} />
            </Column>
          </Place>
        );
      })}
    </Scene>
  );
}

/** The funnel at the left, as high as the words at its right need it. */
function layOut(frame: Frame, items: readonly Item[], toScale: boolean): { funnel: Funnel; words: number } {
  const narrow = frame.width < 640;
  const width = Math.round(narrow ? frame.width * 0.34 : Math.min(frame.width * 0.46, 620));
  const words = frame.width - width - (narrow ? 20 : 56);
  const shares = funnelWidths(items.map(({ figure }) => figure));
  const figure = toScale ? figureSize * 1.2 + 4 : 0;
  const [between, margin] = toScale ? [passage, 0] : [8, rim];
  let top = margin;
  const stages = items.map((entry, index): Stage => {
    const height = Math.max(88, wordsHeight(frame, entry, { width: words }) + figure + 16);
    const stage = { top, height, width: width * (shares[index] ?? 1) };
    top += height + between;
    return stage;
  });
  const height = Math.ceil(top - between + margin);
  return { funnel: { width, stages, height, fills: ramp(frame.theme, items.length) }, words };
}

const Figure = ({ frame, text, width }: { frame: Frame; text: string; width: number }): JSXNode => (
  <FittedText
    frame={frame}
    role="heading"
    text={text}
    size={figureSize}
    leading={1.2}
    room={{ width, lines: 1 }}
    color={frame.theme.colors.accent}
  />
);

type StageIconProps = { frame: Frame; funnel: Funnel; index: number; icon: string | undefined; drop: number };

/** An icon in the middle of its stage, `drop` px lower where the stage bulges. */
function StageIcon({ frame, funnel, index, icon, drop }: StageIconProps): JSXNode {
  const { top, height, width } = funnel.stages[index] ?? { top: 0, height: 0, width: 0 };
  if (width < leastForIcon) return null;
  const color = readableOn(frame.theme, funnel.fills[index] ?? frame.theme.colors.accent);
  return (
    <Place box={{ left: 0, top: top + drop, width: funnel.width, height }} align="center" across="center">
      <Icon frame={frame} name={icon} size={44} color={color} />
    </Place>
  );
}

function writtenFigures(items: readonly Item[], { locale }: Frame, unit: Unit | undefined): string[] {
  const quantities = items.flatMap(({ figure }) => (figure ? [figure] : []));
  const format = quantityFormat({ locale, unit });
  return quantities.map((figure) => format(figure).text);
}

type SharesProps = { frame: Frame; funnel: Funnel; items: readonly Item[] };

/** What share of a stage reaches the next one, written on the way there. */
function Shares({ frame, funnel, items }: SharesProps): JSXNode {
  const shares = sharesGoingOn(items.map(({ figure }) => figure));
  return (
    <Scene width={funnel.width} height={funnel.height}>
      {shares.map((share, index) => {
        const { top, height } = funnel.stages[index] ?? { top: 0, height: 0 };
        return (
          <Place box={{ left: 0, top: top + height, width: funnel.width, height: passage }} align="center" across="center">
            {share !== undefined && (
              <FittedText
                frame={frame}
                role="caption"
                text={`↓ ${writtenShare(share, frame.locale)}`}
                strong
                leading={1.2}
                room={{ width: funnel.width, lines: 1 }}
                align="center"
              />
            )}
          </Place>
        );
      })}
    </Scene>
  );
}
