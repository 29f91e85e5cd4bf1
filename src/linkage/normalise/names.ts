import { foldText, LONGEST_VALUE } from "./fold-text.ts";

const TITLES = new Set(
  (
    "mr mrs ms miss mx master dr doctor prof professor sir dame lord lady rev revd reverend fr father sr sister br brother " +
    "cllr pc dc ds di dci det sgt cpl capt captain major col hon rt sheikh haji hajji syed-sahib mme mlle mlle herr frau senor senora"
  ).split(" "),
);
const SUFFIXES = new Set(
  "jr jnr junior snr senior ii iii iv esq obe mbe cbe phd md bsc ba ma qc kc".split(" "),
);
const PARTICLES = new Set(
  "de da di do dos das del della der den des du la le les van von vande vander zu zur zum ter ten al el ul bin ibn bint ben abu san st mac mc o ap ab ferch fitz af av".split(
    " ",
  ),
);
const NOTHING = new Set(
  "unknown unk n a na none null nil not known notknown nan anon anonymous xxx xx test refused withheld tbc tba no name noname missing unspecified".split(
    " ",
  ),
);

/** One given or middle name in one writing, without titles; undefined if there is no name in it. */
export function givenName(text: string): string | undefined {
  return joined(bareTokens(text));
}

/**
 * One surname in one writing: titles and suffixes gone, particles written together with what follows them ("van der Berg" and
 * "Vanderberg", "Mc Donald" and "McDonald" are one name), double-barrelled parts apart.
 */
export function surname(text: string): string | undefined {
  return joined(withParticles(bareTokens(text)));
}

/** A whole name taken apart: "SURNAME, Given Middle" by its comma, otherwise the last word with its particles is the surname. */
export function wholeName(text: string): WholeName {
  const comma = text.indexOf(",");
  const before = comma > 0 ? bareTokens(text.slice(0, comma), true) : [];
  const after = comma > 0 ? bareTokens(text.slice(comma + 1), true) : [];
  if (before.length > 0 && after.length > 0) return parts(after, withParticles(before));
  const tokens = withParticles([...before, ...after, ...(comma > 0 ? [] : bareTokens(text, true))]);
  if (tokens.length < 2) return { surname: joined(tokens) };
  return parts(tokens.slice(0, -1), tokens.slice(-1));
}

function parts(given: readonly string[], family: readonly string[]): WholeName {
  return { given: joined(given.slice(0, 1)), middle: joined(given.slice(1)), surname: joined(family) };
}

/** The words of a name. With `isWhole`, what a hyphen joins stays one word with a space in it. */
function bareTokens(text: string, isWhole = false): string[] {
  const folded = foldText(text);
  if (folded === "" || isNothing(folded)) return [];
  const tokens = isWhole && text.includes("-") ? hyphenated(text) : folded.split(" ");
  while (tokens.length > 1 && TITLES.has(tokens[0] ?? "")) tokens.shift();
  while (tokens.length > 1 && SUFFIXES.has(tokens.at(-1) ?? "")) tokens.pop();
  return tokens.filter((token) => /\p{L}/u.test(token));
}

function hyphenated(text: string): string[] {
  const words = text.slice(0, LONGEST_VALUE).split(/\s+/).map(foldText);
  return words.filter((word) => word !== "");
}

function isNothing(folded: string): boolean {
  if (/^(.)\1{2,}$/.test(folded)) return true;
  if (!folded.includes(" "))
    return folded !== "a" && folded !== "n" && folded !== "not" && folded !== "no" && NOTHING.has(folded);
  return folded.split(" ").every((token) => NOTHING.has(token));
}

function withParticles(tokens: readonly string[]): string[] {
  const names: string[] = [];
  let pending = "";
  tokens.forEach((token, at) => {
    if (at < tokens.length - 1 && PARTICLES.has(token)) pending += token;
    else {
      names.push(pending + token);
      pending = "";
    }
  });
  return names;
}

function joined(tokens: readonly string[]): string | undefined {
  return tokens.length === 0 ? undefined : tokens.join(" ");
}

type WholeName = { given?: string | undefined; middle?: string | undefined; surname?: string | undefined };
