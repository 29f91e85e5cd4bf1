import type { Check } from "./check.ts";
import { isCode } from "./source-tree.ts";
import { findByText, type TextRule } from "./text-rules.ts";

const appliesTo = (path: string): boolean => isCode(path) && /^(src|tests|tools|bench|bin)\//.test(path);
const reasoned = /until (\d{4}-\d{2}-\d{2}): \S/;

function rules(today: string): readonly TextRule[] {
  const isExcused = (line: string): boolean => (reasoned.exec(line)?.[1] ?? "") >= today;
  return [
    {
      appliesTo,
      pattern: /(?:\/\/|\/\*) *(?:(?:ox|es)lint-disable|prettier-ignore)\S*/,
      isExcused,
      message: 'turns a check off. Mend the cause, or add "until YYYY-MM-DD: the reason" with a day to come.',
    },
    {
      appliesTo,
      pattern: /\b(?:test|it|describe|suite)\.(?:skip|todo|only)\(/,
      isExcused,
      message:
        'leaves tests out. Mend or delete them, or add "until YYYY-MM-DD: the reason" with a day to come.',
    },
    {
      appliesTo,
      pattern: /@ts-(?:ignore|nocheck)\b|\bas unknown as\b/,
      message:
        "hides a wrong type. Mend the type; @ts-expect-error is for tests that something must not compile.",
    },
  ];
}

/** A check may be turned off only with a reason and a day on which it ends. */
export const exceptions: Check = {
  name: "exceptions",
  reason: "An exception without an end becomes the rule.",
  find: (tree) => findByText(tree, rules(new Date().toISOString().slice(0, 10))),
};
