export type SheetPart = { name: string; path: string; isHidden: boolean };
