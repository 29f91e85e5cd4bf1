import { familyMembers, nameFamilies } from "../normalise/nicknames.ts";
import type { RawRecord } from "../field.ts";
import { Chance } from "./chance.ts";
import { dateSlip, respelt, slip } from "./damage.ts";
import { nameStock, type NameStock, type Origin, ORIGINS } from "./name-stock.ts";

const STREETS =
  "high church station mill park victoria albert queens kings green manor school chapel north london bridge grove".split(
    " ",
  );
const ROADS = "street road lane close avenue drive way crescent court place".split(" ");
const TOWNS =
  "stevenage watford hatfield hertford luton harlow bedford welwyn ware hitchin royston tring cheshunt hoddesdon".split(
    " ",
  );
const AREAS = "SG AL WD EN LU CM HP".split(" ");

/** A made-up record: nobody's. `person` is the true person, `household` whom they live with. */
export type SyntheticRecord = {
  readonly raw: RawRecord;
  readonly person: number;
  readonly household: number;
  readonly origin: Origin;
};

/**
 * People who never were, in households that share surname, address and phone, with records of them by careless hands: slips, misread
 * scans, other spellings, nicknames, swapped names and dates, estimated years, gaps, moves, changed surnames and numbers.
 * @param damage about how likely each field of a record is to be wrong; gaps are twice as likely.
 */
export function* syntheticRecords(people: number, seed: number, damage = 0.08): Generator<SyntheticRecord> {
  const chance = new Chance(seed);
  for (let person = 0, household = 0; person < people; household++) {
    const home = makeHome(chance);
    const size = Math.min(people - person, 1 + chance.below(4));
    let twin: string | undefined;
    for (let member = 0; member < size; member++, person++) {
      const self = makePerson(home, member, twin, chance);
      twin = member >= 2 && chance.is(0.04) ? self.birth : undefined;
      const records = chance.is(0.45) ? 1 : 1 + chance.below(3);
      for (let record = 0; record < records; record++)
        yield { raw: recordOf(self, damage, chance), person, household, origin: home.origin };
    }
  }
}

function makeHome(chance: Chance): Home {
  const origin = chance.is(0.5) ? "british" : chance.of(ORIGINS);
  const stock = nameStock(origin);
  return {
    origin,
    stock,
    surname: makeSurname(stock, chance),
    place: makePlace(chance),
    phone: makePhone(chance),
  };
}

function makeSurname(stock: NameStock, chance: Chance): string {
  if (chance.is(0.35)) return chance.early(stock.surnames);
  return (
    chance.early(stock.starts) +
    chance.of(stock.ends) +
    (chance.is(0.15) ? `-${chance.of(stock.surnames)}` : "")
  );
}

function makePlace(chance: Chance): Place {
  const address = `${1 + chance.below(180)} ${chance.of(STREETS)}${chance.is(0.5) ? ` ${chance.of(TOWNS)}` : ""} ${chance.of(ROADS)}`;
  const unit = LETTERS.charAt(chance.below(20)) + LETTERS.charAt(chance.below(20));
  const postcode = `${chance.of(AREAS)}${1 + chance.below(19)} ${1 + chance.below(9)}${unit}`;
  return { address, postcode, town: chance.of(TOWNS) };
}

const LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

function makePhone(chance: Chance): string {
  return `07${String(100000000 + chance.below(899999999))}`;
}

function makePerson(home: Home, member: number, twin: string | undefined, chance: Chance): Person {
  const isWoman = chance.is(0.5);
  const year = member < 2 ? 1940 + chance.below(65) : 1990 + chance.below(34);
  const birth = `${year}-${String(1 + chance.below(12)).padStart(2, "0")}-${String(1 + chance.below(28)).padStart(2, "0")}`;
  const given = chance.early(isWoman ? home.stock.women : home.stock.men);
  const surname = chance.is(0.82) ? home.surname : makeSurname(home.stock, chance);
  return {
    given,
    middle: chance.of(isWoman ? home.stock.women : home.stock.men),
    surname,
    birth: twin ?? birth,
    sex: isWoman ? "F" : "M",
    place: home.place,
    phone: chance.is(0.4) ? home.phone : makePhone(chance),
    email: `${given}.${surname.slice(0, 6)}${chance.below(1000)}@${chance.of(["mail.test", "post.test", "inbox.test"])}`,
    stock: home.stock,
  };
}

function recordOf(person: Person, damage: number, chance: Chance): RawRecord {
  const place = chance.is(damage) ? makePlace(chance) : person.place;
  const surname = chance.is(damage / 4) ? makeSurname(person.stock, chance) : person.surname;
  let given = namedBy(person.given, person, damage, chance);
  let family = spelt(surname, person, damage, chance);
  if (chance.is(damage / 5)) [given, family] = [family, given];
  const isGap = (times: number): boolean => chance.is(damage * times);
  return {
    given_name: isGap(0.3) ? [] : [given],
    surname: isGap(0.2) ? [] : [family],
    middle_name: chance.is(0.6) ? [] : [chance.is(0.3) ? person.middle.slice(0, 1) : person.middle],
    date_of_birth: isGap(1) ? [] : [chance.is(damage) ? dateSlip(person.birth, chance) : person.birth],
    sex: isGap(1) ? [] : [person.sex],
    postcode: isGap(2) ? [] : [chance.is(damage / 2) ? slip(place.postcode, chance) : place.postcode],
    address: isGap(2) ? [] : [chance.is(damage) ? slip(place.address, chance) : place.address],
    place: isGap(1) ? [] : [chance.is(damage / 2) ? slip(place.town, chance) : place.town],
    phone: isGap(4) ? [] : [chance.is(damage * 2) ? makePhone(chance) : person.phone],
    email: chance.is(0.6) ? [] : [chance.is(damage) ? slip(person.email, chance) : person.email],
  };
}

function namedBy(given: string, person: Person, damage: number, chance: Chance): string {
  const [family] = nameFamilies(given);
  if (family !== undefined && chance.is(damage)) return chance.of(familyMembers(family));
  return chance.is(damage / 6) ? given.slice(0, 1) : spelt(given, person, damage, chance);
}

function spelt(name: string, person: Person, damage: number, chance: Chance): string {
  const respelling = chance.is(damage / 2) ? respelt(name, person.stock.spellings, chance) : name;
  return chance.is(damage) ? slip(respelling, chance) : respelling;
}

type Place = { readonly address: string; readonly postcode: string; readonly town: string };
type Home = {
  readonly origin: Origin;
  readonly stock: NameStock;
  readonly surname: string;
  readonly place: Place;
  readonly phone: string;
};
type Person = {
  readonly given: string;
  readonly middle: string;
  readonly surname: string;
  readonly birth: string;
  readonly sex: string;
  readonly place: Place;
  readonly phone: string;
  readonly email: string;
  readonly stock: NameStock;
};
