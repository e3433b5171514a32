import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Color, Theme } from "../../theme.ts";
import { categoryColor, mix, readableOn, strongField } from "../color.ts";
import { IconDisc } from "../icon-disc.tsx";
import { NumberedWords } from "../numbered-words.tsx";
import { Place, Scene, Shapes } from "../scene.tsx";
import { Column } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { detailLook, type PlacedRegion, titleLook, type VennLayout, wordsGap } from "./venn-layout.ts";
import { corePath, lensPath } from "./venn-shapes.ts";

type Props = { frame: Frame; layout: VennLayout };

/** Circles that overlap, each field in the mixture of its colours; words without room in their field stand below. */
export function VennDrawing({ frame, layout: { width, height, radius, centers, regions } }: Props): JSXNode {
  const { theme } = frame;
  const apart = regions.filter(({ whole }) => !whole);
  if (apart.length > 0) frame.noteFit({ action: "reflowed", what: "words that have no room in their field stand below" });
  // A field of which nothing is said stays pale.
  const fillOf = (of: readonly number[]): Color =>
    mix(regionFill(theme, of), theme.colors.background, regions.some((region) => region.of.join() === of.join()) ? 0 : 0.5);
  const [a, b, c] = centers;
  const pairs = [
    [0, 1],
    ...(c
      ? [
          [0, 2],
          [1, 2],
        ]
      : []),
  ] as const;
  return (
    <Column gap={40} style={{ width: frame.width, alignItems: "center" }}>
      <Scene width={width} height={height}>
        <Shapes width={width} height={height}>
          {centers.map(({ x, y }, index) => (
            <circle cx={x} cy={y} r={radius} fill={regionFill(theme, [index])} />
          ))}
          {pairs.map((of) => {
            const [one, other] = [centers[of[0] ?? 0], centers[of[1] ?? 1]];
            return one && other && <path d={lensPath(one, other, radius)} fill={fillOf(of)} />;
          })}
          {a && b && c && <path d={corePath([a, b, c], radius)} fill={fillOf([0, 1, 2])} />}
          {centers.map(({ x, y }, index) => (
            <circle cx={x} cy={y} r={radius - 2} fill="none" stroke={categoryColor(theme, index)} stroke-width="4" />
          ))}
        </Shapes>
        {regions.map((region) =>
          region.whole ? (
            <RegionWords frame={frame} region={region} />
          ) : (
            <RegionNumber frame={frame} region={region} number={apart.indexOf(region) + 1} />
          ),
        )}
      </Scene>
      {apart.length > 0 && (
        <NumberedWords
          frame={frame}
          items={apart.map(({ words }) => words)}
          fills={apart.map(({ of }) => regionFill(theme, of))}
        />
      )}
    </Column>
  );
}

function RegionWords({ frame, region: { of, words, box, title, detail } }: { frame: Frame; region: PlacedRegion }): JSXNode {
  const color = readableOn(frame.theme, regionFill(frame.theme, of));
  const { role, ...look } = titleLook(of, frame);
  const { role: small, ...smallLook } = detailLook;
  const { size } = title;
  if (size < look.size) frame.noteFit({ action: "shrunk", what: words.title, from: look.size, to: size });
  const style = { width: box.width, textWrap: "wrap" } as const;
  return (
    <Place box={box} align="center" across="center">
      <Column gap={wordsGap} style={{ width: box.width }}>
        <div style={{ ...typeset(frame, role, { ...look, size, color, align: "center" }), ...style }}>{words.title}</div>
        {words.detail && detail && (
          <div style={{ ...typeset(frame, small, { ...smallLook, size: detail.size, color, align: "center" }), ...style }}>
            {words.detail}
          </div>
        )}
      </Column>
    </Place>
  );
}

const disc = 48;

const RegionNumber = ({
  frame,
  region: { of, box },
  number,
}: {
  frame: Frame;
  region: PlacedRegion;
  number: number;
}): JSXNode => (
  <Place box={{ left: box.left + (box.width - disc) / 2, top: box.top + (box.height - disc) / 2, width: disc, height: disc }}>
    <IconDisc
      frame={frame}
      icon={undefined}
      fallback={String(number)}
      size={disc}
      fill={readableOn(frame.theme, regionFill(frame.theme, of))}
    />
  </Place>
);

/** A tint of a set's colour, a deeper mixture where two meet, the strongest field where all three do. */
function regionFill(theme: Theme, of: readonly number[]): Color {
  const { background } = theme.colors;
  const [first = 0, second, third] = of;
  if (second === undefined) return mix(background, categoryColor(theme, first), 0.26);
  if (third !== undefined) return strongField(theme).ground;
  return mix(background, mix(categoryColor(theme, first), categoryColor(theme, second), 0.5), 0.5);
}
