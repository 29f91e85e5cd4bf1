import { z } from "zod";
import { contrast } from "./contrast.ts";
import { addFault } from "./fault.ts";
import { line } from "./field.ts";

/** The darkest paper that text in the accent colour may lie on; white on the accent is checked too. */
const DARKEST_PAPER = "#ECE8E2";
const WHITE = "#FFFFFF";
const LEAST_CONTRAST = 4.5;

/** brand.yaml: how the product presents itself to staff. The public site carries none of it but the colours. */
export const brand = z.strictObject({
  productName: line("The product's name, shown to staff only"),
  mark: line("A short word shown where other sites have a logo").max(20),
  colours: z
    .strictObject({
      accent: colour("Links, the main button, what is selected"),
      accentDark: colour("The same when pointed at"),
    })
    .superRefine((colours, context) => {
      for (const field of ["accent", "accentDark"] as const) checkContrast(field, colours[field], context);
    })
    .describe("The partnership's own colours, written as #RRGGBB"),
});

function colour(description: string) {
  return z
    .string()
    .regex(/^#[0-9A-Fa-f]{6}$/, 'must be a colour in quotes, such as "#5B2A6E"')
    .describe(description);
}

function checkContrast(field: string, value: string, context: z.RefinementCtx): void {
  for (const paper of [DARKEST_PAPER, WHITE]) {
    const ratio = contrast(value, paper);
    if (ratio >= LEAST_CONTRAST) continue;
    const message = `"${field}" is too pale: its contrast with ${paper} is ${ratio.toFixed(1)}, and ${LEAST_CONTRAST} is needed.`;
    addFault(context, [field], message, "Choose a darker colour.");
    return;
  }
}
