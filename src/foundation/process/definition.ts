import type { ComponentChildren } from "preact";
import type { Answers, EnteredForm, Form } from "../forms/index.ts";
import type { ActorTx } from "../access/index.ts";
import type { MonthEndMeasure, Teller, WaitingStep } from "../house/index.ts";
import type { Thing } from "./thing.ts";

/**
 * A life cycle, declared: the states a thing can be in and the steps between them. The engine takes from it the
 * buttons of a page, guards, the step log, clocks, the audit, the rules the database enforces, a state diagram
 * and a page of documentation.
 */
export type ProcessDefinition = {
  /** A noun of the glossary: "contact", "referral", "case". */
  readonly name: string;
  readonly label: string;
  /** Where its things are shown: "/referrals" shows one at "/referrals/:id", and its steps below that. */
  readonly base: string;
  /** What its references begin with: "R" makes R-4F2K7Q. */
  readonly referencePrefix: string;
  readonly states: Readonly<Record<string, StateDefinition>>;
  readonly opening: OpeningDefinition;
  readonly steps: Readonly<Record<string, StepDefinition>>;
  readonly clocks: Readonly<Record<string, ClockDefinition>>;
  /** What can be counted of its things at the end of a month, where they are about nobody. */
  readonly monthEnd?: MonthEndMeasure;
  /** What a list says of its things, as far as the reader may see it. */
  readonly tells?: Teller;
  /** Steps that wait for somebody without a clock: what needs me now shows them to whoever may take them. */
  readonly waits?: readonly WaitingStep[];
};

export type StateDefinition = {
  readonly label: string;
  /** Nothing follows: the thing is closed. */
  readonly final?: true;
  /** Over, as a final state is, but a step may open the thing again. */
  readonly closed?: true;
};

/** How a thing comes to be. */
export type OpeningDefinition = {
  readonly step: string;
  readonly to: string;
  readonly permission: string;
  /** What the chronology says of it: "Request received". */
  readonly done: string;
};

export type StepDefinition = {
  /** A verb phrase, as the button says it: "Accept this referral". */
  readonly label: string;
  /** What the chronology says of it afterwards: "Referral accepted". */
  readonly done: string;
  /** The same by the codes that were logged, where they say what in fact happened; nothing: `done`. Pure. */
  readonly doneAs?: (detail: Readonly<Record<string, unknown>>) => string | undefined;
  readonly from: readonly string[];
  /** Where it leads. Several: the effect says which. None ("stays"): the state does not change. */
  readonly to: readonly string[] | "stays";
  readonly permission: string;
  /** What it asks. A function when the questions depend on the thing (a risk tool of the pack, say). */
  readonly form?: Form | ((context: StepContext) => Promise<Form>);
  /** What stands in its fields when the page opens: what was written last, to go on from. */
  readonly prefill?: (context: StepContext) => Promise<Answers>;
  /** What was typed and not sent yet, kept for whoever typed it: its form then has a press to come back later. */
  readonly keeps?: KeptEntry;
  /** What will happen and to whom, said before it does, when the step is outward or cannot be undone. */
  readonly consequence?: (context: StepContext) => Promise<ComponentChildren>;
  /** The field that lacks an answer, where that depends on several together: it is shown as missing. */
  readonly lacks?: (
    answers: StepAnswers,
    context: StepContext,
  ) => Lacking | undefined | Promise<Lacking | undefined>;
  /** A sentence that says why not yet, or nothing when the step may be taken. */
  readonly guard?: (context: StepContext) => Promise<string | undefined>;
  /** Whether a page offers it at all: for steps that are somebody else's to take, or that make no sense of this one. The guard still decides. */
  readonly offered?: (context: StepContext) => Promise<boolean>;
  /** Said to whoever was not the first, in place of the general sentence: who was, say. Nothing: the general one. */
  readonly tooLate?: (context: StepContext) => Promise<string | undefined>;
  /** What the step does beyond changing the state, in the same transaction. */
  readonly effect?: (context: StepContext, answers: StepAnswers) => Promise<StepOutcome | void>;
  /** Taken by code only: no page offers it. */
  readonly silent?: true;
};

/** A field by its name, or with what its error text is to name. */
export type Lacking = string | { readonly field: string; readonly values: Readonly<Record<string, string>> };

/** How a step's form is kept half done: nothing of it is checked, and nothing comes of it until the step is taken. */
export type KeptEntry = {
  readonly keep: (context: StepContext, entered: EnteredForm) => Promise<void>;
  /** What this very person kept; nobody else is shown it. */
  readonly find: (context: StepContext) => Promise<EnteredForm | undefined>;
  /** Said beside the buttons: what is kept by which press, for whom, and what is not. */
  readonly says: string;
};

export type StepContext = { readonly tx: ActorTx; readonly thing: Thing };
export type StepAnswers = Readonly<Record<string, unknown>>;

/** Coded values for the step log: figures are counted from them, so never free text. */
export type StepDetail = Readonly<Record<string, string | number | boolean | null>>;

export type StepOutcome = {
  /** Which of several states it leads to. */
  readonly to?: string;
  readonly detail?: StepDetail;
  /** Another limit or owner for a clock this step starts, or that it does not start it; the new owner of one it hands over. */
  readonly clocks?: Readonly<Record<string, ClockSetting>>;
  /** Where the reader goes next, when not back to the thing. */
  readonly next?: string;
};

export type ClockSetting = {
  readonly limit?: string;
  readonly for?: string;
  /** False: this time the step does not start it, because there is nothing of its kind to do. */
  readonly starts?: false;
  /** False: this time the step does not stop it, because what it waits for is not done yet. */
  readonly stops?: false;
  /** When a person said that it is due, in place of the limit's length. */
  readonly dueAt?: Date;
};

/**
 * A time limit: which steps start and stop it, which hand it to somebody else, the states in which it stands still,
 * and its length in the pack.
 */
export type ClockDefinition = {
  /** What has to be done in time, as "what needs me now" says it: "First safe contact". */
  readonly label: string;
  /** What it is called beside how many kept it, where the label says that it is late already: "Answer a late referral". */
  readonly countedAs?: string;
  /** The key of a threshold in the pack, which gives the length and its source. */
  readonly limit: string;
  readonly starts: readonly string[];
  readonly stops: readonly string[];
  /** Steps after which it runs on for somebody else, whom their effect names; what is due when does not change. */
  readonly handedOverBy?: readonly string[];
  readonly pausedIn?: readonly string[];
  /** The step that answers it, offered beside it; none where it takes a look at the whole first. */
  readonly answeredBy?: string;
};
