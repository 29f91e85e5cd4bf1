import type { Check } from "./check.ts";
import { findByText, type TextRule } from "./text-rules.ts";

const rule: TextRule = {
  appliesTo: (path) => /\.test\.tsx?$/.test(path),
  pattern: /^(?:before|beforeEach|afterEach)\(/,
  message: "here would run for every test of the process, whatever its file. Put it into a describe with its tests.",
};

/** Keeps a test file's preparations to itself. A last `after` may stand outside: it runs once, at the end of all. */
export const hooks: Check = {
  name: "hooks",
  reason: "Many test files share one process: a hook outside a describe belongs to all of them, and so do its failures.",
  find: (tree) => findByText(tree, [rule]),
};
