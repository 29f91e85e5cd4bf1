import type { Check } from "./check.ts";
import { moduleOf } from "./module-of.ts";
import { isCode, isTestCode } from "./source-tree.ts";
import { findByText, type TextRule } from "./text-rules.ts";

const rule: TextRule = {
  appliesTo: (path) =>
    path.startsWith("src/") &&
    isCode(path) &&
    !isTestCode(path) &&
    moduleOf(path) !== "src/foundation/config",
  pattern: /\bprocess\.env\b/,
  message:
    "reads a setting here. Read it in src/foundation/config, which documents and checks it, and pass it in.",
};

/** Keeps the reading of settings in one place. */
export const environment: Check = {
  name: "environment",
  reason: "A setting that is read anywhere else is neither documented nor checked at start.",
  find: (tree) => findByText(tree, [rule]),
};
