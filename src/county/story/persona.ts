import { COMES_BACK, type ContactAnswers } from "../../rooms/front-door/index.ts";
import type { Random } from "../random.ts";
import {
  CODE_WORDS,
  HER_WORDS,
  IF_OTHER,
  OWN_WORDS,
  PLACES,
  WORRIED_WORDS,
  YOUNG_WORDS,
} from "../words/her-words.ts";
import { ALSO_CALLED, ORIGINS, OTHER_GIVEN, type Origin } from "../words/names.ts";

/** Somebody made up, as far as the pages ask. */
export type Persona = {
  readonly given: string;
  readonly family: string;
  readonly born: string;
  /** As the form keeps it; all of them in ranges kept for fiction. */
  readonly phone: string;
  readonly email: string;
  readonly channel: "phone" | "text" | "email";
  readonly times: { from: string; to: string } | undefined;
  readonly language: string | undefined;
  readonly district: string;
};

/** Numbers for drama, each given out once: mobiles first, then landlines of many towns. */
const PHONE_RANGES = [
  ["+447700900", 1000],
  ["+442079460", 1000],
  ["+441632960", 1000],
  ["+441134960", 1000],
  ["+441214960", 1000],
  ["+441144960", 1000],
  ["+441154960", 1000],
  ["+441164960", 1000],
  ["+441174960", 1000],
  ["+441184960", 1000],
  ["+441314960", 1000],
  ["+441414960", 1000],
  ["+441514960", 1000],
  ["+441614960", 1000],
  ["+441914980", 1000],
  ["+442920180", 1000],
  ["+443069990", 1000],
] as const;
const [[MOBILES]] = PHONE_RANGES;
const PHONES = PHONE_RANGES.reduce((sum, [, size]) => sum + size, 0);

const WINDOWS = [
  "07:00-09:00",
  "09:00-15:00",
  "09:30-14:30",
  "10:00-12:00",
  "11:00-13:00",
  "12:00-13:30",
  "13:00-17:00",
  "18:00-19:30",
  "20:00-22:00",
];
const MAN = 0.06;

type Made = { readonly random: Random; readonly year: number; readonly place: number };

/** @param place how many were made before: it chooses the phone, so that no two strangers share one */
export function makePersona(
  { random, year, place }: Made,
  districts: readonly (readonly [string, number])[],
): Persona {
  const origin = random.weigh(ORIGINS.map((each): [Origin, number] => [each, each.weight]));
  const given = random.chance(MAN) ? random.pick(OTHER_GIVEN) : random.pick(origin.given);
  const family = random.pick(origin.family);
  const age = Math.min(84, Math.round(15 + random.tailed(18, 0.9)));
  const born = `${year - age}-${pad(random.whole(1, 12))}-${pad(random.whole(1, 28))}`;
  const [from = "", to = ""] = random.pick(WINDOWS).split("-");
  return {
    given,
    family,
    born,
    phone: phoneOf(place),
    email: `${plain(given)}.${plain(family)}${random.whole(1, 99)}@mail.example`,
    channel: random.weigh([
      ["phone", 58],
      ["text", 27],
      ["email", 15],
    ]),
    times: random.chance(0.82) ? { from, to } : undefined,
    language: origin.language !== undefined && random.chance(0.4) ? origin.language : undefined,
    district: random.weigh(districts),
  };
}

/** The same person as she may come back: another spelling, a shorter name, names swapped, a new phone, a new family name. */
export function comeBack(random: Random, before: Persona, place: number): Persona {
  const newPhone = { ...before, phone: phoneOf(place) };
  const also = ALSO_CALLED[before.given];
  return random.weigh([
    [before, 30],
    [newPhone, 25],
    [also ? { ...newPhone, given: random.pick(also) } : newPhone, 20],
    [{ ...before, given: before.family, family: before.given }, 8],
    [{ ...before, family: random.pick(random.pick(ORIGINS).family) }, 10],
    [{ ...newPhone, born: swapDayAndMonth(before.born) }, 7],
  ]);
}

/** What she answers on the public pages. Little is compulsory there, and not everybody says everything. */
export function answersOf(random: Random, persona: Persona): ContactAnswers {
  const { times, language } = persona;
  const reach = reachOf(persona);
  const { channel } = reach;
  // Whoever has no mobile for texts is told of like those who do, so that nobody after her is told of otherwise.
  const isPhone = persona.channel !== "email";
  const employers = random.chance(0.05)
    ? [random.pick(["police", "council", "health", "school", "support"])]
    : ["none"];
  const names = random.weigh([
    [{ given: persona.given, family: persona.family, born: persona.born }, 72],
    [{ given: persona.given, family: persona.family }, 15],
    [{ given: persona.given }, 9],
    [{}, 4],
  ] as const);
  return {
    ...(random.chance(0.93) ? { danger: random.chance(0.09) ? ("yes" as const) : ("no" as const) } : {}),
    ...reach,
    device: random.weigh([
      ["mine", 62],
      ["shared", 24],
      ["borrowed", 14],
    ]),
    ...(times ? { times } : {}),
    ...(channel === "phone" ? { voicemail: random.chance(0.2) ? ("yes" as const) : ("no" as const) } : {}),
    ...codeWordOf(isPhone && random.chance(0.4) ? random.pick(CODE_WORDS) : undefined, channel),
    ...(channel === "phone" && random.chance(0.5) ? { ifOther: random.pick(IF_OTHER) } : {}),
    ...names,
    ...(language ? { interpreter: language } : {}),
    ...(random.chance(0.93) ? { district: persona.district } : {}),
    ...(random.chance(0.55) ? whoHarms(random, persona) : {}),
    ...(random.chance(0.9) ? { words: wordsOf(random, HER_WORDS, persona.district) } : {}),
    ...(random.chance(0.9) ? { employers } : {}),
  };
}

function codeWordOf(codeWord: string | undefined, channel: Persona["channel"]): ContactAnswers {
  return codeWord === undefined || channel === "email" ? {} : { codeWord };
}

/** The way she asks for, and what it takes. A landline takes no texts: who has no other number would rather have e-mail. */
function reachOf({ channel, phone, email }: Persona): Reach {
  const isText = channel === "text" && phone.startsWith(MOBILES);
  if (isText || channel === "phone") return { channel, phone };
  return { channel: "email", email };
}

type Reach =
  | { readonly channel: "phone" | "text"; readonly phone: string }
  | { readonly channel: "email"; readonly email: string };

/** Who causes harm, as far as she says: of her own family name as often as of another. */
function whoHarms(random: Random, { family }: Persona): ContactAnswers {
  const other = random.pick(random.pick(ORIGINS).family);
  return {
    unsafeGiven: random.pick(OTHER_GIVEN),
    ...(random.chance(0.7) ? { unsafeFamily: random.chance(0.4) ? family : other } : {}),
  };
}

/** What a young person answers, in few words; or somebody worried, who is never asked how to reach anyone. */
export function otherDoorAnswers(
  random: Random,
  kind: "young" | "worried",
  persona: Persona,
): ContactAnswers {
  const { times, given, family, district } = persona;
  const danger = random.chance(0.08) ? ("yes" as const) : ("no" as const);
  if (kind === "worried") {
    const known = random.pick(["I live next door.", "We work together.", "I am her mother.", "A friend."]);
    const words = wordsOf(random, WORRIED_WORDS, district);
    return { danger, knownHow: known, given, family, district, words, employers: ["none"] };
  }
  // Some would rather come back with a reference than be reached.
  const comesBack = random.chance(0.3);
  return {
    danger,
    ...(comesBack ? { channel: COMES_BACK } : { ...reachOf(persona), ...(times ? { times } : {}) }),
    given,
    ageGroup: random.pick(["11-13", "14-15", "16-17"]),
    words: wordsOf(random, YOUNG_WORDS, district),
    ...(random.chance(0.5) ? { trusted: random.pick(["My gran.", "A teacher.", "Nobody."]) } : {}),
    employers: ["none"],
  };
}

/** What somebody worried about their own behaviour answers. */
export function ownAnswersOf(random: Random, persona: Persona): ContactAnswers {
  return {
    danger: random.chance(0.1) ? "yes" : "no",
    words: wordsOf(random, OWN_WORDS, persona.district),
    ...reachOf(persona),
    ...(persona.times ? { times: persona.times } : {}),
    given: random.pick(OTHER_GIVEN),
    employers: ["none"],
  };
}

/** One or two of the sentences, of this district, marked as what they are. */
function wordsOf(random: Random, from: readonly string[], district: string): string {
  const places = PLACES[district] ?? ["the shops"];
  const said = [random.pick(from), ...(random.chance(0.45) ? [random.pick(from)] : [])];
  return `${[...new Set(said)].join(" ").replaceAll("{place}", () => random.pick(places))} (Fictional.)`;
}

/** Beyond as many people as there are numbers kept for fiction, they share. */
function phoneOf(place: number): string {
  let left = place % PHONES;
  for (const [start, size] of PHONE_RANGES) {
    if (left < size) return `${start}${String(left).padStart(3, "0")}`;
    left -= size;
  }
  throw new RangeError("No place among the numbers kept for fiction.");
}

/** As dates are misread: only where it still is one. */
function swapDayAndMonth(born: string): string {
  const [year, month = "", day = ""] = born.split("-");
  return Number(day) > 12 ? born : `${year}-${day}-${month}`;
}

function plain(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase();
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
