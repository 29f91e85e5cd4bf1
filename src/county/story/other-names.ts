import type { Random } from "../random.ts";
import { ALSO_CALLED, ORIGINS } from "../words/names.ts";
import { OTHERWISE_WRITTEN } from "../words/otherwise-written.ts";
import type { Persona } from "./persona.ts";

/**
 * The same person under another name, as she may be known to somebody else: shortened, written without her own letters or
 * as another clerk heard it, before she married or after, both names joined, or typed wrong.
 */
export function underAnotherName(random: Random, persona: Persona): Persona {
  const { given, family } = persona;
  const other = random.pick(random.pick(ORIGINS).family);
  const written = [family, given].find((name) => OTHERWISE_WRITTEN[name] !== undefined);
  const also = ALSO_CALLED[given];
  const plain = { given: plainLetters(given), family: plainLetters(family) };
  const names: (readonly [Partial<Persona>, number])[] = [
    [{ family: other }, 25],
    [{ family: `${family}-${other}` }, 12],
    [{ given: mistyped(random, given) }, 8],
    [{ family: mistyped(random, family) }, 10],
    [also ? { given: random.pick(also) } : {}, also ? 30 : 0],
    [plain, plain.given === given && plain.family === family ? 0 : 40],
    [written ? writeOtherwise(random, persona, written) : {}, written ? 40 : 0],
  ];
  return { ...persona, ...random.weigh(names) };
}

function writeOtherwise(random: Random, { given }: Persona, name: string): Partial<Persona> {
  const spelt = random.pick(OTHERWISE_WRITTEN[name] ?? [name]);
  return name === given ? { given: spelt } : { family: spelt };
}

/** As on a form that knows the letters of English alone: "Wójcik" is "Wojcik". */
function plainLetters(name: string): string {
  return name.replaceAll("ł", "l").replaceAll("Ł", "L").normalize("NFD").replace(/\p{M}/gu, "");
}

/** One letter left out, written twice, or changed places with the next. The first stands. */
function mistyped(random: Random, name: string): string {
  if (name.length < 4) return name;
  const at = random.whole(1, name.length - 2);
  const [before, letter, next, rest] = [name.slice(0, at), name[at], name[at + 1], name.slice(at + 2)];
  return random.pick([
    `${before}${next}${rest}`,
    `${before}${letter}${letter}${next}${rest}`,
    `${before}${next}${letter}${rest}`,
  ]);
}
