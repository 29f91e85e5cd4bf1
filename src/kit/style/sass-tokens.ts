import { colours, fontStack, publicScale, staffScale } from "./tokens.ts";
import type { TypeScale } from "./tokens.ts";

/** The tokens as Sass variables, so that style sheets and tests read the same numbers. Loaded as `@use "fl:tokens"`. */
export function sassTokens(): string {
  const variables = Object.entries(colours).map(([name, value]) => `$${kebab(name)}: ${value};`);
  return [
    ...variables,
    `$font-stack: ${fontStack};`,
    `$public-scale: ${sassScale(publicScale)};`,
    `$staff-scale: ${sassScale(staffScale)};`,
  ].join("\n");
}

function sassScale(scale: TypeScale): string {
  const rows = Object.entries(scale).map(([size, [small, smallLine, large, largeLine]]) => {
    const phone = `null: (font-size: ${small}px, line-height: ${smallLine}px)`;
    const wider = `tablet: (font-size: ${large}px, line-height: ${largeLine}px)`;
    // Paper needs no more than this, whatever the screen size was.
    const print = `print: (font-size: ${Math.round(large * 0.66)}pt, line-height: 1.4)`;
    return `${size}: (${phone}, ${wider}, ${print})`;
  });
  return `(${rows.join(", ")})`;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
