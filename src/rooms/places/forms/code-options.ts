import type { Option } from "../../../foundation/forms/index.ts";

/** Coded answers with the pack's words for them, in the order of the codes. */
export function codeOptions<Code extends string>(
  codes: readonly Code[],
  words: Readonly<Record<Code, string>>,
  { alone }: { readonly alone?: ReadonlySet<string> } = {},
): Option[] {
  return codes.map((value) => ({
    value,
    label: words[value],
    ...(alone?.has(value) ? { alone: true } : {}),
  }));
}
