type Bar = { x: number; y: number; width: number; height: number };

/** A bar whose far end is rounded, as an SVG path: it stands on its base with square corners. */
export function barPath({ x, y, width, height }: Bar, far: "left" | "right" | "top" | "bottom", radius: number): string {
  const r = Math.max(0, Math.min(radius, width / 2, height / 2));
  const corner = (rounded: boolean, dx: number, dy: number): string =>
    rounded && r > 0 ? `a${r} ${r} 0 0 1 ${dx * r} ${dy * r}` : "";
  const [tl, tr, br, bl] = [
    far === "left" || far === "top",
    far === "right" || far === "top",
    far === "right" || far === "bottom",
    far === "left" || far === "bottom",
  ] as const;
  const cut = (rounded: boolean): number => (rounded ? r : 0);
  return [
    `M${x + cut(tl)} ${y}`,
    `H${x + width - cut(tr)}`,
    corner(tr, 1, 1),
    `V${y + height - cut(br)}`,
    corner(br, -1, 1),
    `H${x + cut(bl)}`,
    corner(bl, -1, -1),
    `V${y + cut(tl)}`,
    corner(tl, 1, -1),
    "Z",
  ].join("");
}
