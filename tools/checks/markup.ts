import type { Check } from "./check.ts";
import { layerOf } from "./module-of.ts";
import { findByText, type TextRule } from "./text-rules.ts";

const rules: readonly TextRule[] = [
  {
    appliesTo: (path) => path.endsWith(".tsx"),
    pattern: /\s(className|htmlFor)=["{]/,
    message: "is React's name. Write class and for: attributes given by spread are not checked.",
  },
  {
    appliesTo: (path) => path.endsWith(".tsx") && layerOf(path) !== "kit",
    pattern: /\bdangerouslySetInnerHTML\b/,
    message: "puts unchecked text into a page. Only the kit's raw() may; add or use a kit component.",
  },
];

/** Keeps markup plain and safe. */
export const markup: Check = {
  name: "markup",
  reason: "What the type checker lets through in JSX can still be wrong, or dangerous, in a page.",
  find: (tree) => findByText(tree, rules),
};
