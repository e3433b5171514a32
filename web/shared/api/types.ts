export const sizeNames = ["auto", "portrait", "square", "story", "landscape", "a4"] as const;
export type SizeName = (typeof sizeNames)[number];

/** A block as the API gives it; its further fields depend on `type`. See GET /v1/schema/infographic. */
export type Block = { type: string } & Record<string, unknown>;

/** What a picture says. The page passes on what it doesn't know untouched. */
export type Spec = {
  title: string;
  subtitle?: string;
  blocks: Block[];
  theme?: string;
  template?: string;
  needs_content?: boolean;
} & Record<string, unknown>;

export type TableRecord = Record<string, string | number | boolean | null>;
type Content = { prompt: string } | { text: string } | { table: string | TableRecord[] } | { spec: Spec };
type Look = { title?: string; size?: SizeName; theme?: string; template?: string };
export type InfographicRequest = Content & Look;

/** Something that was repaired, grouped or left out. */
export type Warning = { code: string; message: string; where?: string };

/** Something that was done so that the content fits; `from` and `to` are px. */
export type FitNote = {
  action: "shrunk" | "reflowed" | "moved" | "grew" | "paged";
  where: string;
  what: string;
  from?: number;
  to?: number;
};

/** A choice that was made, and what would do as well, the best first. */
export type DesignChoice = { name: string; why: string; alternatives: { name: string; why: string }[] };

/** One page of a picture: where it is, and its canvas in px at scale 1. */
export type PicturePage = { svg: string; png: string; width: number; height: number };

export type Infographic = {
  id: string;
  spec: Spec;
  needs_content: boolean;
  warnings: Warning[];
  fit: FitNote[];
  design: { template: DesignChoice; theme: DesignChoice };
  /** The first page, for anybody who has the address, until it expires: fast, since nothing is asked. */
  links: { svg: string; png: string };
  /** At least one. */
  pages: PicturePage[];
  /** Milliseconds by stage: plan, layout, svg, store. */
  timings?: Record<string, number>;
};

export type ThemeColors = { background: string; ink: string; accent: string; hero: string; categories: readonly string[] };
export type ThemeChoice = { name: string; label: string; description?: string; colors: ThemeColors };
export type BlockChoice = { name: string; label: string; description: string; family: string; sample: Block };
export type TemplateChoice = { name: string; label: string; description?: string };
