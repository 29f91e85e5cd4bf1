import type { Pack } from "../../../foundation/pack/index.ts";

/** What a report can tell of, as the database names it ("environment/poor-light") and as the pack says it. */
export type Kind = { readonly id: string; readonly label: string };

/** Every kind: what it is about the place, then what happened there. */
export function kindsOf({ words }: Pick<Pack, "words">): Kind[] {
  return [...listed("environment", words.placeEnvironment), ...listed("behaviour", words.placeBehaviour)];
}

/** "Something else" of both lists would read the same: each says of what. */
function listed(list: "environment" | "behaviour", options: Readonly<Record<string, string>>): Kind[] {
  const ofWhat = list === "environment" ? "about the place" : "that happened";
  return Object.entries(options)
    .filter(([code]) => code !== "none")
    .map(([code, label]) => ({
      id: `${list}/${code}`,
      label: code === "other" ? `${label} ${ofWhat}` : label,
    }));
}
