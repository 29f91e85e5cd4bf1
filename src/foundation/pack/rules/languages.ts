import type { Fault } from "../describe-issue.ts";
import { isLanguageCode } from "../languages/language.ts";
import { fieldOf, walkValues } from "./walk-values.ts";

/** What is wrong with a translation that its own file does not show: a gap that is filled in elsewhere, a need nobody has. */
export function findLanguageFaults(pack: Readonly<Record<string, unknown>>): Fault[] {
  return Object.entries(pack["languages"] ?? {}).flatMap(([code, translation]) => [
    ...codeFaults(code),
    ...needFaults(pack, code, translation),
    ...Object.entries(isGroup(translation) ? translation : {}).flatMap(([section, texts]) =>
      Object.entries(isGroup(texts) ? texts : {}).flatMap(([name, text]) =>
        sentenceFaults(["languages", code, section, name], englishOf(pack, section, name), text),
      ),
    ),
  ]);
}

function codeFaults(code: string): Fault[] {
  const cure = "Name the folder by the code of the language, in small letters: pl, ur.";
  return isLanguageCode(code)
    ? []
    : [{ path: ["languages", code], message: `"${code}" is the code of no language.`, cure }];
}

function needFaults(pack: unknown, code: string, translation: unknown): Fault[] {
  const known = walkValues(pack, "needs[].id").map(({ value }) => value);
  const said = fieldOf(translation, "needs");
  if (known.length === 0 || !isGroup(said)) return [];
  return Object.keys(said)
    .filter((id) => !known.includes(id))
    .map((id) => ({
      path: ["languages", code, "needs", id],
      message: `There is no need "${id}".`,
      cure: "Use an id of needs.yaml.",
    }));
}

/** Where the English stands that a key translates. */
function englishOf(pack: unknown, section: string, name: string): unknown {
  if (section === "emergency") return fieldOf(fieldOf(fieldOf(pack, "partnership"), "emergency"), name);
  if (section !== "needs") return fieldOf(fieldOf(fieldOf(pack, "words"), section), name);
  const need = walkValues(pack, "needs[]").find(({ value }) => fieldOf(value, "id") === name);
  return fieldOf(need?.value, "plainName");
}

function sentenceFaults(path: PropertyKey[], english: unknown, spoken: unknown): Fault[] {
  if (Array.isArray(english) && Array.isArray(spoken)) {
    const count = {
      path,
      message: `It has ${spoken.length} sentences, and the English has ${english.length}.`,
    };
    const cure = "Translate sentence by sentence, so that one that changes can be found.";
    if (english.length !== spoken.length) return [{ ...count, cure }];
    return spoken.flatMap((each, index) => sentenceFaults([...path, index], english[index], each));
  }
  if (typeof english !== "string" || typeof spoken !== "string") return [];
  const wanted = gapsOf(english);
  if (wanted === gapsOf(spoken)) return [];
  const cure =
    wanted === "" ? "The English has nothing to fill in here." : `Use just what the English uses: ${wanted}.`;
  return [{ path, message: `What is filled in differs from the English: "${english}".`, cure }];
}

/** What a sentence has filled in, in one order. */
function gapsOf(sentence: string): string {
  return [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort().join(", ");
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
