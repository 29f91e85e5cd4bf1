import { findMeant } from "./slip.ts";
import { isEmptyWord, rawWords, stemOf } from "./words-of.ts";

const words = (text: string): Set<string> => new Set(text.split(" "));

/** What one person does to another, in stems. */
const HARMS = new Set(
  (
    "abuse assault attack batter beat belt bit bruise burn chok control dominate drag drown frighten grab groped gropes hit hurt " +
    "headbutt injure intimidate kick kill knock pinch punch push rape scald scare scratch scream shake shout shov slap smack smash " +
    "smother spank stab stalk strangl strik struck suffocate threaten thrott throttl throw touch whack yell"
  )
    .split(" ")
    .map(stemOf),
);
const WRITER = words("i im ive ill id");
/** What may stand between "I" and what I do. */
const BETWEEN = words(
  "am was have ve had do did can cant could might may will would want wanted wanna to go going gonna get got so really very just even " +
    "always often sometimes usually regularly only once twice nearly almost keep kept and also then again still stop start started " +
    "lost lose my temper control it angry drunk jealous mad accidentally been be afraid worried scared think know admit",
);
const NOT = words("never dont didnt wouldnt not havent wont doesnt");
/** "I was hit", and not "I was hitting". */
const DONE_TO = words("am im was were be been being get gets got getting ive feel felt is");
/** Whoever else is told to say it: "he says I hurt him" is what he says. */
const SAYS = words("says say said thinks claims claimed accuses accused tells told that if");
const HER_OWN = words("myself me all because when while so");
const OTHERS = words("him her them someone somebody my our his their the a");
const BODY = words(
  "arm arms back belly body chest ear eye eyes face finger foot hair hand hands head hip jaw knee leg legs neck nose ribs shoulder " +
    "stomach throat toe tooth teeth wrist",
);
const LINKS = words("at on out up to");

/** Who does what is written: "I hit my wife" is the writer, "my wife hits me" another; undefined where no harm is spoken of. */
export function whoDoesIt(text: string): "writer" | "other" | undefined {
  const all = rawWords(text);
  const places = all.flatMap((word, at) => (isHarm(word) ? at : []));
  if (places.some((at) => isDoneToWriter(all, at))) return "other";
  if (isFeared(all) || places.some((at) => isDoneByWriter(all, at))) return "writer";
  return places.some((at) => !isByWriter(all, at)) ? "other" : undefined;
}

/** Whether whoever writes speaks of what they do or wish themselves: "I hit him", "I lose my temper", and not "he hits me". */
export function isAboutWriter(text: string): boolean {
  const all = rawWords(text);
  const who = whoDoesIt(text);
  if (who) return who === "writer";
  return all.some((word) => WRITER.has(word)) && !all.includes("me");
}

function isHarm(word: string): boolean {
  const stem = stemOf(word);
  return HARMS.has(stem) || (!isEmptyWord(word) && findMeant(stem, HARMS) !== undefined);
}

function isDoneToWriter(all: readonly string[], at: number): boolean {
  const [before = "", next = "", after = ""] = [all[at - 1], all[at + 1], all[at + 2]];
  if (next === "me" || next === "us" || (LINKS.has(next) && after === "me")) return true;
  const mine = next === "my" && BODY.has(after);
  return (mine && !isByWriter(all, at)) || (DONE_TO.has(before) && isPast(all, at) && hasWriter(all, at));
}

/** "I was hit"; "I am hitting her" is another thing. */
function isPast(all: readonly string[], at: number): boolean {
  const word = all[at] ?? "";
  const isPlace = ["of", "by"].includes(all[at + 1] ?? "") || all[at + 1] === undefined;
  return !word.endsWith("ing") && (word.endsWith("ed") || word.endsWith("en") || isPlace);
}

function hasWriter(all: readonly string[], at: number): boolean {
  return all.slice(Math.max(0, at - 4), at).some((word) => WRITER.has(word));
}

function isDoneByWriter(all: readonly string[], at: number): boolean {
  return isByWriter(all, at) && isToSomeone(all, at);
}

/** From what is done, back to who does it, over little words alone. */
function isByWriter(all: readonly string[], at: number): boolean {
  for (let place = at - 1; place >= 0; place -= 1) {
    const word = all[place] ?? "";
    if (WRITER.has(word)) return !SAYS.has(all[place - 1] ?? "");
    if (NOT.has(word)) return false;
    const isAnother = isHarm(word) || OTHERS.has(word) || LINKS.has(word);
    if (!BETWEEN.has(word) && !isAnother) return false;
  }
  return false;
}

function isToSomeone(all: readonly string[], at: number): boolean {
  const rest = all.slice(at + 1);
  const [next = "", after = ""] = LINKS.has(rest[0] ?? "") ? rest.slice(1) : rest;
  if (next === "" || HER_OWN.has(next)) return false;
  if (next === "my" || next === "the") return after !== "" && !BODY.has(after);
  return OTHERS.has(next) || !isEmptyWord(next);
}

/** "My wife is scared of me". */
function isFeared(all: readonly string[]): boolean {
  return all.some((word, at) => {
    const isOfMe = all[at + 1] === "of" && all[at + 2] === "me";
    return isOfMe && ["scared", "afraid", "frightened", "terrified"].includes(word) && !hasWriter(all, at);
  });
}
