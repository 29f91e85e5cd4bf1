import type { Pack } from "../../foundation/pack/index.ts";

/** How old a child or a young person is, in the groups that decide who works with them. */
export const AGE_GROUPS = [
  { value: "0-10", label: "10 or younger" },
  { value: "11-13", label: "11 to 13" },
  { value: "14-15", label: "14 or 15" },
  { value: "16-17", label: "16 or 17" },
] as const;

/** The same, as a young person is asked. */
export function ageGroups({ age10, age13, age15, age17 }: Pack["words"]["fields"]) {
  const labels = [age10, age13, age15, age17];
  return AGE_GROUPS.map(({ value, label }, index) => ({ value, label: labels[index] ?? label }));
}
