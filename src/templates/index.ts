export { type ArrangedPage, type ArrangeRequest, arrangePage, type Measure } from "./arrange-page.ts";
export { chooseDesign, type Design, explainDesign } from "./choose-design.ts";
export { chooseRoomyDesign } from "./choose-roomy-design.ts";
export type { Part } from "./page.ts";
export { noAssets, type PageAssets } from "./page-assets.ts";
export { templates } from "./pages/index.ts";
export { pageSize, paginate } from "./paginate.ts";
export { spokenText } from "./spoken-text.ts";
export { watermarked } from "./watermarked.tsx";
