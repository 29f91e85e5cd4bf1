import { PARTS, type Shared } from "./shared.ts";

/** What is shared, line by line, as it is shown before it is sent and to who receives it. */
export function sharedRows(shared: Shared): { label: string; value: string }[] {
  const contact = Object.entries(shared.safeContact ?? {}).map(([key, value]) => `${key}: ${value}`);
  const rows: [string, string | undefined][] = [
    ["Name", shared.name],
    ["Date of birth", shared.born],
    ["How it is safe to reach her", contact.join("\n") || undefined],
    ["Her own words", shared.words],
    ["Risk", shared.risk],
    ["What she needs", shared.needs?.join("\n")],
    ["Interpreter", shared.interpreter],
    ["From whoever refers her", shared.message],
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

/** The names of the parts, for the sharing ledger. */
export function partNames(parts: readonly string[]): string[] {
  return PARTS.filter(({ value }) => parts.includes(value)).map(({ label }) => label.toLowerCase());
}
