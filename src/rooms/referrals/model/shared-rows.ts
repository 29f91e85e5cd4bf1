import { isKnown, PARTS, type Shared } from "./shared.ts";

/** What is shared, line by line, as it is shown before it is sent and to who receives it. */
export function sharedRows(shared: Shared): { label: string; value: string }[] {
  const contact = Object.entries(shared.safeContact ?? {}).map(([key, value]) => `${key}: ${value}`);
  const rows: [string, string | undefined][] = [
    ["Name", shared.name],
    ["Date of birth", shared.born],
    ["How it is safe to reach her", contact.join("\n") || undefined],
    ["Her own words", shared.words],
    ["Danger now", shared.danger],
    ["Risk", shared.risk],
    ["What the risk assessments found", shared.assessed?.join("\n\n")],
    ["Who causes her harm", shared.harm?.join("\n")],
    ["Her children", shared.children?.join("\n")],
    ["What she needs", shared.needs?.join("\n")],
    ["Interpreter", shared.interpreter],
    ["Why without her agreement", shared.necessity],
    ["From whoever refers her", shared.message],
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

/** What in fact goes, by name, for the sharing ledger and for who knows: nothing that was chosen and is not known. */
export function partNames(shared: Shared): string[] {
  const { name, born } = shared;
  const whoSheIs = [...(isKnown(name) ? ["name"] : []), ...(isKnown(born) ? ["date of birth"] : [])];
  const names: [string, Shared[keyof Shared]][] = [
    [`her ${whoSheIs.join(" and ")}`, name ?? born],
    ["how it is safe to reach her", shared.safeContact],
    ["her own words", shared.words],
    ["the level of risk", shared.risk],
    ["that there is danger now", shared.danger],
    ["what the risk assessments found", shared.assessed],
    ["who causes her harm", shared.harm],
    ["her children", shared.children],
    ["what she needs and asked for", shared.needs],
    ["the language she would rather speak", shared.interpreter],
  ];
  return names.flatMap(([what, value]) => (isKnown(value) ? [what] : []));
}

/** The names of parts as the form asks for them. */
export function labelsOf(parts: readonly string[]): string[] {
  return PARTS.filter(({ value }) => parts.includes(value)).map(({ label }) => label.toLowerCase());
}
