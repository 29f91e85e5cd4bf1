export { brandStyles } from "./brand-styles.ts";
export type { BrandColours } from "./brand-styles.ts";
export { contrastRatio } from "./contrast.ts";
export { toLogical } from "./to-logical.ts";
export { colours } from "./tokens.ts";
