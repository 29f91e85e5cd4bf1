import { drawOrigin, drawSurname, type Origin, type Written } from "./origins.ts";
import type { Random } from "./random.ts";

/** Who somebody is, before anybody writes it down. */
export type Person = {
  readonly origin: Origin;
  readonly given: Written;
  readonly surname: Written;
  /** The surname by which a woman who married was known before. */
  readonly formerSurname: string | undefined;
  readonly birth: BirthDate;
  readonly home: Home;
  readonly formerHome: Home;
  readonly phone: string;
  readonly formerPhone: string;
  readonly email: string;
};

export type BirthDate = { readonly year: number; readonly month: number; readonly day: number };
export type Home = {
  readonly address: string;
  readonly town: string;
  readonly postcode: string;
  readonly landline: string;
};

const TOWNS: readonly [Town, ...Town[]] = [
  ["Watford", "WD"],
  ["Stevenage", "SG"],
  ["St Albans", "AL"],
  ["Hemel Hempstead", "HP"],
  ["Welwyn", "AL"],
  ["Hitchin", "SG"],
  ["Hertford", "SG"],
  ["Bushey", "WD"],
  ["Harpenden", "AL"],
  ["Cheshunt", "EN"],
];
const STREETS = [
  "High",
  "Church",
  "Station",
  "Mill",
  "Park",
  "Queens",
  "Kings",
  "Victoria",
  "Albert",
  "Green",
  "School",
  "Chapel",
  "Orchard",
  "Meadow",
  "Hill",
  "Bridge",
  "Grove",
  "Manor",
  "North",
  "South",
  "Oak",
  "Elm",
  "Ash",
  "Cedar",
  "Maple",
  "Windmill",
  "Castle",
  "York",
  "London",
  "Springfield",
] as const;
const KINDS = ["Street", "Road", "Lane", "Avenue", "Close", "Drive", "Gardens", "Way", "Court"] as const;
const LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

/** A household: people who share a home, mostly a surname, often a landline; now and then twins. */
export function makeHousehold(random: Random): Person[] {
  const origin = drawOrigin(random);
  const surname = drawSurname(random, origin);
  const [home, formerHome] = [makeHome(random), makeHome(random)];
  const size = random.common([2, 1, 3, 4, 5]);
  const people: Person[] = [];
  for (let member = 0; member < size; member += 1) {
    const isChild = member > 1;
    const birth = makeBirth(random, origin, isChild);
    const shared = random.happens(isChild ? 0.92 : 0.75) ? surname : drawSurname(random, origin);
    people.push(
      makePerson(random, origin, { surname: shared, birth, home, formerHome, isWoman: member % 2 === 0 }),
    );
    if (isChild && random.happens(0.03))
      people.push(
        makePerson(random, origin, {
          surname: shared,
          birth,
          home,
          formerHome,
          isWoman: random.happens(0.5),
        }),
      );
  }
  return people;
}

function makePerson(random: Random, origin: Origin, shared: Shared): Person {
  const { isWoman, ...rest } = shared;
  const given = random.common(isWoman ? origin.women : origin.men);
  const isMarried = isWoman && random.happens(0.25);
  return {
    origin,
    given,
    ...rest,
    formerSurname: isMarried ? drawSurname(random, origin)[0] : undefined,
    phone: mobile(random),
    formerPhone: random.happens(0.3) && shared.home.landline !== "" ? shared.home.landline : mobile(random),
    email: makeEmail(random, given[0], shared.surname[0]),
  };
}

function makeHome(random: Random): Home {
  const [town, area] = random.common(TOWNS);
  const street = `${random.pick(STREETS)} ${random.pick(KINDS)}`;
  const flat = random.happens(0.15) ? `Flat ${1 + random.below(30)}, ` : "";
  const letters = LETTERS[random.below(20)] ?? "A";
  const second = LETTERS[random.below(20)] ?? "B";
  return {
    address: `${flat}${1 + random.below(180)} ${street}`,
    town,
    postcode: `${area}${1 + random.below(25)} ${random.below(10)}${letters}${second}`,
    landline: random.happens(0.5)
      ? `01${random.pick(["923", "438", "727", "442", "992"])} ${digits(random, 6)}`
      : "",
  };
}

function makeBirth(random: Random, origin: Origin, isChild: boolean): BirthDate {
  const year = isChild ? 2004 + random.below(20) : 1935 + random.below(70);
  if (random.below(100) < origin.firstOfJanuary) return { year, month: 1, day: 1 };
  return { year, month: 1 + random.below(12), day: 1 + random.below(28) };
}

function mobile(random: Random): string {
  return `07${digits(random, 9)}`;
}

function makeEmail(random: Random, given: string, surname: string): string {
  const plain = (name: string): string =>
    name
      .normalize("NFD")
      .toLowerCase()
      .replaceAll(/[^a-z]/g, "");
  const host = random.common(["gmail.com", "hotmail.co.uk", "yahoo.co.uk", "outlook.com", "icloud.com"]);
  const number = random.happens(0.7) ? String(random.below(2000)) : "";
  const first = random.happens(0.3) ? plain(given).slice(0, 1) : plain(given);
  return `${first}${random.pick([".", "", "_"])}${plain(surname)}${number}@${host}`;
}

function digits(random: Random, count: number): string {
  return String(random.below(10 ** count)).padStart(count, "0");
}

type Shared = Pick<Person, "surname" | "birth" | "home" | "formerHome"> & { readonly isWoman: boolean };
type Town = readonly [name: string, postcodeArea: string];
