import type { Check } from "./check.ts";
import { findByText, type TextRule } from "./text-rules.ts";

const binary = /\.(png|jpe?g|gif|webp|ico|woff2?|pdf|gz|zip)$/;

const rules: readonly TextRule[] = [
  {
    appliesTo: (path) => !binary.test(path),
    pattern: /(?<![\w.*-])\/(?:root|work|home\/[a-z]\w*|Users\/[A-Za-z]\w*|tmp\/[a-z]\w*)\/[\w.-]/,
    message:
      "names a folder of one machine. Use a path from the checkout's root, or the system's temporary folder.",
  },
  {
    appliesTo: (path) => !binary.test(path),
    pattern: /https?:\/\/(?:[\w-]+\.)*(?:registry|artifactory|nexus|npmjs)[\w.-]*/,
    message: "names a package registry. Leave that to the settings of each machine.",
  },
];

/** Keeps out what belongs to one machine. */
export const words: Check = {
  name: "words",
  reason: "A checkout must mean the same on every machine.",
  find: (tree) => findByText(tree, rules),
};
