const REASONS: Readonly<Record<string, string>> = {
  "name-born": "the same name and date of birth",
  "sound-born": "a name that sounds the same, and the same date of birth",
  phone: "the same phone",
  name: "the same name",
  "name-sound": "a name that sounds the same",
};

/** What each stronger reason already says, so that it is not said twice. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  "name-born": ["name", "name-sound", "sound-born"],
  "sound-born": ["name-sound"],
  name: ["name-sound"],
};

/** Why someone is shown as perhaps already known, strongest first: agreements only, never the values. */
export function explainMatch(kinds: readonly string[]): string[] {
  const implied = new Set(kinds.flatMap((kind) => IMPLIED[kind] ?? []));
  return Object.keys(REASONS)
    .filter((kind) => kinds.includes(kind) && !implied.has(kind))
    .map((kind) => REASONS[kind] ?? kind);
}
