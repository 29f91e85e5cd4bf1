import { contrastRatio } from "./contrast.ts";
import { colours } from "./tokens.ts";

/** Lowest contrast of a brand colour with every paper, and of white on it: WCAG AA for text. */
const leastContrast = 4.5;

/**
 * The few lines of CSS by which a pack puts its own accent on every page; serve them after the built style sheet.
 * Throws a RangeError that names the colour and the cure when text in it could not be read.
 */
export function brandStyles(brand: BrandColours): string {
  for (const [name, colour] of Object.entries(brand)) {
    const worst = Math.min(...papers.map((paper) => contrastRatio(colour, paper)));
    if (worst < leastContrast) {
      throw new RangeError(
        `${name} ${colour} has a contrast of ${worst.toFixed(1)} with the page; choose a darker one (at least ${leastContrast})`,
      );
    }
  }
  return `:root{--fl-accent:${brand.accent};--fl-accent-dark:${brand.accentDark}}`;
}

const papers = [colours.paper0, colours.paper1, colours.paper2];

/** A pack's colours, `#RRGGBB`: links and main button, and the same while pointed at. */
export interface BrandColours {
  readonly accent: string;
  readonly accentDark: string;
}
