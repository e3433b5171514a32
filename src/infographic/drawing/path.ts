export type Spot = readonly [x: number, y: number];

const at = ([x, y]: Spot): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** SVG path data through `spots`, in straight lines. */
export const through = (spots: readonly Spot[]): string => `M${spots.map(at).join("L")}`;

/** SVG path data around `spots`, closed. */
export const around = (spots: readonly Spot[]): string => `${through(spots)}Z`;
