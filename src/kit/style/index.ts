export { brandStyles } from "./brand-styles.ts";
export type { BrandColours } from "./brand-styles.ts";
export { contrastRatio } from "./contrast.ts";
export { sassTokens } from "./sass-tokens.ts";
export { toLogical } from "./to-logical.ts";
export { colours, fontStack } from "./tokens.ts";
