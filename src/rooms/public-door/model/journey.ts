import { z } from "zod";
import type { Answers, EnteredForm, FieldError } from "../../../foundation/forms/index.ts";

/** The journeys there are; a contact arrives under the same name. */
export const JOURNEYS = ["need-help", "worried", "own-behaviour", "young", "place"] as const;
export type JourneyKind = (typeof JOURNEYS)[number];

/** What fits into a question, or into what is added to it. */
export const MOST_LETTERS = 5000;

/** The steps of a journey that are no questions; a question's step is its place in the form, "1", "2" ... */
export const STEPS = {
  tell: "tell",
  before: "before",
  notice: "notice",
  check: "check",
  all: "all",
} as const;

/** An unfinished request: what was answered, and the page it stands at. */
export type Journey = {
  readonly kind: "journey";
  readonly form: JourneyKind;
  /** Of the form: after a change of its questions the errors below would point at the wrong ones. */
  readonly version: number;
  readonly answers: Answers;
  /** Answers to questions that do not apply at present: neither shown nor sent, and back when they apply again. */
  readonly putBy: Answers;
  /** The pages, by id, that apply only since the last look was left and that nobody has answered yet. */
  readonly anew: readonly string[];
  /** One of `STEPS`, or a question's place. */
  readonly step: string;
  /** She has seen all answers and changes one of them: then back to look over them again. */
  readonly isChecking: boolean;
  /** What was wrong with the page last sent, to be shown once, after the redirect. */
  readonly errors: readonly FieldError[];
  readonly entered: EnteredForm;
  /** Of a report of a place. */
  readonly place?: OfPlace;
};

/** When it was begun, in milliseconds, and where the mark on its map stands: a hexagon, never a point. */
export type OfPlace = z.output<typeof ofPlace>;

/** What is shown once a request is safely kept. Nothing of what she wrote. */
export type Receipt = z.output<typeof receipt>;

/** A question that is being written, all on one page. */
export type Ask = z.output<typeof ask>;

/** What is shown once a question is safely kept. Nothing of what she wrote. */
export type Asked = z.output<typeof asked>;

/** Someone who was here before, asked for her reference. */
export type ComingBack = z.output<typeof comingBack>;

/** The answers that a reference opened. */
export type OpenThread = z.output<typeof openThread>;

/** Whether what is written may be kept, sealed, until it is sent; asked on the cookies page. */
export type Choice = z.output<typeof choice>;

/** How she wants to be served, from whichever page she said so, until she leaves. */
export type Wishes = {
  readonly choice?: Choice;
  /** The code of the language she chose; none for English. */
  readonly language?: string;
  /** Larger type, one sentence a line, words explained. */
  readonly isEasy?: boolean;
};

/** What she looked for in the directory of services, by field: that room reads it. */
export type VisitSearch = z.output<typeof search>;

/** Everything kept of one visit, under a key that only its cookie gives. */
export type VisitState = Wishes & {
  /** It goes when a request is begun, and with the visit: nothing that is sent, and nothing after it, has it. */
  readonly search?: VisitSearch;
  readonly at:
    | { readonly kind: "start" }
    | Journey
    | Receipt
    | Ask
    | Asked
    | ComingBack
    | OpenThread
    /** Sent already; the receipt is under another secret. */
    | { readonly kind: "moved"; readonly to: string };
};

const choice = z.enum(["keep", "nothing"]);
const text = z.string();
const search = z.record(text, z.array(text));

const fieldError = z.object({
  pageId: text,
  field: text,
  part: text,
  input: text,
  code: text,
  values: z.record(text, z.union([text, z.number()])),
});

const ofPlace = z.object({
  begun: z.number(),
  mark: text.exactOptional(),
  isNear: z.boolean().exactOptional(),
});

const journey = z.object({
  kind: z.literal("journey"),
  form: z.enum(JOURNEYS),
  version: z.number(),
  answers: z.record(text, z.unknown()),
  putBy: z.record(text, z.unknown()).default({}),
  anew: z.array(text).default([]),
  step: text,
  isChecking: z.boolean(),
  errors: z.array(fieldError),
  entered: z.record(text, z.record(text, z.union([text, z.array(text)]))),
  place: ofPlace.exactOptional(),
});

const receipt = z.object({
  kind: z.literal("receipt"),
  form: z.enum(JOURNEYS),
  /** She answered that there is danger now: what to do then stands first, in words that say of nobody's answer. */
  isDanger: z.literal(true).exactOptional(),
  /** By when someone tries to reach her, as an ISO time; nothing where nobody will. */
  by: text.exactOptional(),
  channel: z.enum(["phone", "text", "email"]).optional(),
  days: z.array(text).optional(),
  hours: z.object({ from: text, to: text }).optional(),
  message: z.boolean().optional(),
  /** Of someone who comes back: the digits that open the answers. */
  reference: text.exactOptional(),
  /** Whether she typed it again rightly, once she tried. */
  typed: z.enum(["right", "wrong"]).exactOptional(),
});

const ask = z.object({
  kind: z.literal("ask"),
  /** First what this site can and cannot hide, then the question. */
  step: z.enum(["before", "write"]),
  problem: z.enum(["empty", "tooLong"]).exactOptional(),
  /** What was too long, so that it need not be written again; not where nothing is kept. */
  text: text.exactOptional(),
});

const asked = z.object({
  kind: z.literal("asked"),
  /** By when an answer waits, as an ISO time. */
  by: text,
  /** Of a thread made on the device, its public key: the page that made it knows by it that this is what was kept. */
  kept: text.exactOptional(),
  /** The digits that open the answer, where they were made here. */
  reference: text.exactOptional(),
  /** Whether she typed it again rightly, once she tried. */
  typed: z.enum(["right", "wrong"]).exactOptional(),
});

const comingBack = z.object({
  kind: z.literal("coming-back"),
  /** What was typed opened nothing. */
  isWrong: z.boolean().exactOptional(),
  /** Nothing was typed at all. */
  isEmpty: z.boolean().exactOptional(),
});

const openThread = z.object({
  kind: z.literal("thread"),
  /** The digits, where they came here. */
  reference: text.exactOptional(),
  /** What a device derived from them, in their place. */
  seed: text.exactOptional(),
  /** The id of what was added last by a device. */
  added: text.exactOptional(),
  /** She pressed to close it for good, and is asked once more. */
  isClosing: z.literal(true).exactOptional(),
  /** What became of the last press, to be said once. */
  note: z.enum(["added", "empty", "chooseOne", "holdsReference", "closed"]).exactOptional(),
});

/** A visit as it was stored: answers are checked against the form by whoever opens it. */
export const storedVisit = z.object({
  choice: choice.exactOptional(),
  language: text.exactOptional(),
  isEasy: z.boolean().exactOptional(),
  search: search.exactOptional(),
  at: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("start") }),
    journey,
    receipt,
    ask,
    asked,
    comingBack,
    openThread,
    z.object({ kind: z.literal("moved"), to: text }),
  ]),
});
