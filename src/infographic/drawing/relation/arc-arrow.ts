type Circle = { x: number; y: number; radius: number };
type Arc = { from: number; to: number; thickness: number };

/** A band along a circle, clockwise from one angle to the other, that ends in an arrow's head. */
export function arcArrow({ x, y, radius }: Circle, { from, to, thickness }: Arc): string {
  const head = Math.min((thickness * 1.7) / radius, (to - from) * 0.6);
  const neck = to - head;
  const at = (angle: number, distance: number): string =>
    `${(x + distance * Math.cos(angle)).toFixed(1)} ${(y + distance * Math.sin(angle)).toFixed(1)}`;
  const [inner, outer] = [radius - thickness / 2, radius + thickness / 2];
  const large = neck - from > Math.PI ? 1 : 0;
  return [
    `M${at(from, outer)}`,
    `A${outer} ${outer} 0 ${large} 1 ${at(neck, outer)}`,
    `L${at(neck, radius + thickness)}`,
    `L${at(to, radius)}`,
    `L${at(neck, radius - thickness)}`,
    `L${at(neck, inner)}`,
    `A${inner} ${inner} 0 ${large} 0 ${at(from, inner)}z`,
  ].join("");
}
