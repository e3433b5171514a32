import { counted, type Figure } from "./tones.ts";

/** Columns that hang from the edge, longer towards the corner. */
export const bars: Figure = ({ faint, soft, glow }) => (
  <g>
    {[70, 130, 210, 300, 400].map((height, index) => (
      <rect x={90 + index * 80} y="0" width="56" height={height} fill={index % 2 === 0 ? soft : faint} />
    ))}
    <rect x="410" y="0" width="56" height="150" fill={glow} />
  </g>
);

/** A low sun behind blinds. */
export const horizon: Figure = ({ field, soft, glow }) => (
  <g>
    <circle cx="372" cy="128" r="108" fill={glow} />
    {counted(6).map((index) => (
      <rect x="256" y={112 + index * 22} width="224" height={3 + index * 2} fill={field} />
    ))}
    {counted(7).map((index) => (
      <path d={`M372 262L${120 + index * 84} 480`} stroke={soft} stroke-width="3" />
    ))}
    {[262, 290, 332, 392, 476].map((y) => (
      <path d={`M60 ${y}H480`} stroke={soft} stroke-width="3" />
    ))}
  </g>
);

/** A carved screen of eight-pointed stars that thins out from the corner. */
export const lattice: Figure = ({ faint, soft, glow }) => (
  <g>
    {counted(5).flatMap((row) =>
      counted(5 - row).map((column) => {
        const fill = row + column === 0 ? glow : row + column < 3 ? soft : faint;
        return (
          <g transform={`translate(${432 - column * 96} ${48 + row * 96})`}>
            <rect x="-32" y="-32" width="64" height="64" fill={fill} />
            <rect x="-32" y="-32" width="64" height="64" fill={fill} transform="rotate(45)" />
          </g>
        );
      }),
    )}
  </g>
);

/** A twig that grows in from the corner. */
export const leaves: Figure = ({ faint, soft, glow, accent }) => (
  <g>
    <path d="M480 10C380 60 240 170 150 380" fill="none" stroke={soft} stroke-width="5" />
    {counted(4).flatMap((index) => {
      const at = `translate(${420 - index * 72} ${44 + index * 66 + index * index * 7})`;
      const fill = index === 0 ? glow : index < 3 ? soft : faint;
      return [
        <path d={leaf} fill={fill} transform={`${at} rotate(${8 + index * 8})`} />,
        <path d={leaf} fill={index === 0 ? accent : fill} transform={`${at} rotate(${150 - index * 8}) scale(0.82)`} />,
      ];
    })}
  </g>
);

const leaf = "M0 0C30 8 62 46 66 116C20 106 -10 60 0 0z";

/** The drawing of a wheel, with its axes and a dimension. */
export const plan: Figure = ({ faint, soft, glow }) => (
  <g fill="none" stroke={soft} stroke-width="3">
    <circle cx="330" cy="150" r="112" />
    <circle cx="330" cy="150" r="84" stroke-dasharray="10 8" />
    <circle cx="330" cy="150" r="26" stroke={glow} stroke-width="4" />
    <path d="M190 150H480M330 0V300" stroke-dasharray="26 8 6 8" stroke={faint} />
    <path d="M218 296V326H442V296M218 326l16 -8v16zM442 326l-16 -8v16z" />
    {counted(6).map((index) => (
      <path d="M330 124V66" transform={`rotate(${index * 60} 330 150)`} />
    ))}
  </g>
);

/** Slanting rain. */
export const rain: Figure = ({ faint, soft, glow }) => (
  <g stroke-width="8" stroke-linecap="round">
    {counted(30).map((index) => {
      const [x, y] = [470 - (index % 6) * 74 - (index % 2) * 20, Math.floor(index / 6) * 84 + (index % 4) * 18 + 10];
      const near = x - y > 330;
      const tone = near ? glow : x - y > 60 ? soft : faint;
      return x - y > -260 ? <path d={`M${x} ${y}l-18 ${index % 3 === 0 ? 54 : 36}`} stroke={tone} /> : null;
    })}
  </g>
);

/** The sun in the corner, and its rays. */
export const rays: Figure = ({ faint, soft, glow, accent }) => (
  <g transform="translate(480 0)">
    {counted(8).map((index) => (
      <path
        d="M0 0L-26 440L26 440z"
        fill={index % 2 === 0 ? faint : soft}
        transform={`rotate(${(index + 0.5) * 11.25})`}
        opacity="0.8"
      />
    ))}
    <circle cx="0" cy="0" r="150" fill={glow} />
    <circle cx="0" cy="0" r="104" fill={accent} />
  </g>
);

/** Loops of a pencil, and a star. */
export const scribble: Figure = ({ soft, accent }) => (
  <g fill="none" stroke-linecap="round" stroke-linejoin="round">
    <path
      d="M110 60C170 10 230 20 214 74S140 120 160 66 300 10 306 76 222 150 244 92 392 30 396 104 300 190 330 128 470 70 476 150 400 240 424 190"
      stroke={soft}
      stroke-width="9"
    />
    <path d="M424 36l10 26 28 2-22 18 7 27-23-15-24 15 8-27-22-18 28-2z" stroke={accent} stroke-width="6" />
  </g>
);

/** Swell upon swell. */
export const waves: Figure = ({ faint, soft, glow }) => (
  <g fill="none" stroke-width="18" stroke-linecap="round">
    {counted(6).map((index) => {
      const [x, y] = [40 + index * 62, 30 + index * 46];
      const tone = index === 0 ? faint : index % 2 === 0 ? faint : soft;
      return <path d={`M${x} ${y}${" q30 -34 60 0t60 0".repeat(4)}`} stroke={tone} />;
    })}
    <path d="M366 34q30 -34 60 0t60 0" stroke={glow} />
  </g>
);
