import { isoDay } from "../../foundation/clock/index.ts";
import type { Answers, Form } from "../../foundation/forms/index.ts";
import { limitsOf, type ProcessDefinition, type RunningClock } from "../../foundation/process/index.ts";
import type { House } from "../../foundation/house/index.ts";
import type { RiskLevel, Service } from "../../foundation/pack/index.ts";
import type { NoteKind } from "../../rooms/chronology/index.ts";
import type { ContactAnswers, ContactKind, SafeContactSaid } from "../../rooms/front-door/index.ts";
import type { Said } from "../../rooms/professionals/index.ts";
import type { KnownAs, Side } from "../../rooms/people/index.ts";
import type { ReferralSaid, Shared } from "../../rooms/referrals/index.ts";
import type { familyOf } from "../../rooms/relationships/index.ts";
import type { sayAssessed } from "../../rooms/risk/index.ts";
import { newRandom, type Random } from "../random.ts";
import { STORY_PLACES } from "../story/story-places.ts";
import { noRows, type Row, type Rows } from "./rows.ts";

/** A thing while the county is being made: its life cycle, and whom it is open to. */
export type LiveThing = {
  readonly id: string;
  readonly definition: ProcessDefinition;
  readonly agencyId: string;
  readonly parentId: string | undefined;
  /** Its rows of the sharing ledger. */
  readonly ledger: Row[];
  /** Its row in process.thing, and the one in its room's own table: kept up to date. */
  readonly row: Row;
  readonly own: Row;
  /** What was last written down in it. */
  lastNote?: { readonly kind: NoteKind; readonly at: Date; readonly byName: string };
  state: string;
  personId: string | undefined;
  clocks: RunningClock[];
};

/** What is known of a thing beyond its life cycle, by process. */
export type ContactFacts = { readonly kind: ContactKind; readonly answers: ContactAnswers };
export type ReferralFacts = {
  /** The key of the contact it was made from. */
  readonly from: string;
  readonly service: Service;
  shared: Shared;
  parts: readonly string[];
  basis: string;
  readonly sender: string;
  said: readonly ReferralSaid[];
};

export type RequestFacts = { readonly answers: Answers; readonly said: Said[] };

/** What an assessment found, as it is told of it. */
export type Finding = Parameters<typeof sayAssessed>[1];

/** A link, and what was told of the other in it. */
export type LinkFacts = {
  readonly thing: LiveThing;
  readonly link: Parameters<typeof familyOf>[0][number];
};

/** Everything there is so far. Moves are made in it in the order of time, as they would be in the database. */
export type World = {
  readonly house: House;
  readonly limits: ReturnType<typeof limitsOf>;
  /** The day it is made, for forms: made up once, since asking costs more than the form does. */
  readonly today: string;
  readonly random: Random;
  readonly rows: Rows;
  readonly things: Map<string, LiveThing>;
  readonly contacts: Map<string, ContactFacts>;
  readonly referrals: Map<string, ReferralFacts>;
  readonly requests: Map<string, RequestFacts>;
  /** Levels of completed assessments, by thing; and the assessments of each person. */
  readonly levels: Map<string, RiskLevel>;
  readonly assessments: Map<string, LiveThing[]>;
  /** Who is found by what: people's ids by key, one for each record that has it; and what was told of each. */
  readonly index: Map<string, readonly string[]>;
  readonly told: Map<string, readonly KnownAs[]>;
  /** On which side each person is known, by id. */
  readonly sides: Map<string, Side>;
  /** What each person is called by, by id: "P-4F2K7Q". */
  readonly called: Map<string, string>;
  /** How she may be reached as it was last checked with her, by the contact's id. */
  readonly checked: Map<string, SafeContactSaid>;
  /** The rows of ways to reach her that hold, by thing. */
  readonly ways: Map<string, Row[]>;
  /** Every thing by its id; the needs of each person; forms that were made, by name. */
  readonly byId: Map<string, LiveThing>;
  readonly needs: Map<string, LiveThing[]>;
  /** What was answered of children, by the needs it was gone through in; and what was found, by completed assessment. */
  readonly childrenSaid: Map<string, Answers>;
  readonly findings: Map<string, Finding>;
  /** Who is what to her, by her id, in the order it was told. */
  readonly links: Map<string, readonly LinkFacts[]>;
  readonly forms: Map<string, Form>;
  /** What each plan says, by its id. */
  readonly planTexts: Map<string, Answers>;
  /** What came out of each thing, by its id. */
  readonly parts: Map<string, LiveThing[]>;
  /** The referral that each case came of. */
  readonly origins: Map<string, LiveThing>;
  /** Running clocks' rows, by thing and name. */
  readonly clockRows: Map<string, Row>;
  /** Which block of a county made in blocks this is; and how many things each prefix has been given to in it. */
  readonly block: number;
  readonly references: Map<string, number>;
};

export function newWorld(house: House, seed: string, block = 0): World {
  return {
    house,
    limits: limitsOf(house),
    today: isoDay(house.now(), house.calendar),
    random: newRandom(`${seed} ids`),
    rows: noRows(),
    things: new Map(),
    contacts: new Map(),
    referrals: new Map(),
    requests: new Map(),
    levels: new Map(),
    assessments: new Map(),
    index: new Map(),
    told: new Map(),
    sides: new Map(),
    called: new Map(),
    checked: new Map(),
    ways: new Map(),
    byId: new Map(),
    needs: new Map(),
    childrenSaid: new Map(),
    findings: new Map(),
    links: new Map(),
    forms: new Map(),
    planTexts: new Map(),
    parts: new Map(),
    origins: new Map(),
    clockRows: new Map(),
    block,
    references: new Map(),
  };
}

/** The thing of this key. @throws when a move comes before what it moves. */
export function thingOf(world: World, key: string): LiveThing {
  const thing = world.things.get(key);
  if (!thing) throw new Error(`There is no "${key}" yet.`);
  return thing;
}

/** Whom the contact of this key is about. @throws when nobody has said so yet. */
export function personOf(world: World, key = ""): string {
  const { personId } = thingOf(world, key);
  if (personId === undefined) throw new Error(`Nobody has said whom "${key}" is about.`);
  return personId;
}

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LETTERS = 6;
/** Things of one prefix in one block of a county, and blocks: together as many as references of six letters. */
const PLACE_BITS = 13;
const ALL = 2 ** 30;

/** A reference that is nobody else's, whichever block of the county it is in: "R-4F2K7Q". */
export function makeReference(
  { block, references }: Pick<World, "block" | "references">,
  prefix: string,
  key: string,
): string {
  const place = block * 2 ** PLACE_BITS + placeOf(references, prefix, key);
  // So that a contact and the person it is about do not share their letters.
  const apart = Buffer.from(prefix).reduce((sum, byte) => (sum * 251 + byte) % ALL, 0);
  // Nought is scattered to nought, which looks made up: it stands for the one number that no county is large enough for.
  return `${prefix}-${lettersOf(scatter(place ^ apart || ALL - 1))}`;
}

/** One after the other; but those of a story that is told by name from the end, where they are the same on every day. */
function placeOf(references: World["references"], prefix: string, key: string): number {
  const [, story = "", part = "0"] = /(\d+)(?:\.(\d+))?$/.exec(key) ?? [];
  if (Number(story) >= STORY_PLACES)
    return 2 ** PLACE_BITS - 1 - (Number(story) - STORY_PLACES) * 4 - Number(part);
  const place = references.get(prefix) ?? 0;
  references.set(prefix, place + 1);
  if (place >= STORY_PLACES) throw new Error("More things in one block of the county than references.");
  return place;
}

/** Another number below 2^30 for each, so that references that follow each other look nothing alike. */
function scatter(number: number): number {
  let mixed = number;
  for (const factor of [0x2c1b3c6d, 0x297a2d39]) {
    mixed = Math.imul(mixed ^ (mixed >>> 15), factor) & (ALL - 1);
  }
  return mixed ^ (mixed >>> 15);
}

function lettersOf(number: number): string {
  return Array.from({ length: LETTERS }, (_, place) => ALPHABET.charAt((number >>> (5 * place)) & 31)).join(
    "",
  );
}
