import type { AnswerValue } from "./answer.ts";
import type { Condition } from "./condition.ts";
import type { Control } from "./control.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { Entered, Reading } from "./reading.ts";
import type { Say } from "./words.ts";

/** The value that stands for "I'd rather not say" where it is one of the options; it is kept as `null`. */
export const RATHER_NOT_SAY = "rather-not-say";

/** What every kind of field can be told. */
export interface FieldOptions {
  /** What is asked, in few words. On a page with one field the page's title is shown in its place. */
  readonly label: string;
  readonly hint?: string;
  /** Why we ask, in one line. */
  readonly why?: string;
  readonly optional?: boolean;
  /** Offers "I'd rather not say"; the answer is then `null`. */
  readonly ratherNotSay?: boolean;
  /** Asked only when this holds; it may look at fields that come before. */
  readonly when?: Condition;
  /** Own error texts by code (`missing`, `tooLong` ...), in place of the kind's. */
  readonly errors?: Readonly<Record<string, string>>;
}

/** One question: how it is shown, read, written back and described. Made by the field constructors only. */
export interface Field<
  Value extends AnswerValue = AnswerValue,
  Required extends boolean = boolean,
> extends FieldOptions {
  readonly kind: KindName;
  /** Whether a complete form always has an answer to it. */
  readonly required: Required;
  readonly parts: readonly Part[];
  readonly control: Control;
  readonly options?: readonly Option[];
  /** The kind's English error texts by code; `errors` goes before them. */
  readonly messages: Readonly<Record<string, string>>;
  /**
   * Reads what was entered, cleaned already; never throws.
   * @param today `YYYY-MM-DD`; without it, rules such as "in the past" are not applied
   */
  read(entered: Entered, today?: string): Reading<Value>;
  /** What a person would have entered to give this value; undefined when it is no value of this field. */
  write(value: unknown): Entered | undefined;
  /** The entered value as a person reads it. */
  show(entered: Entered, say: Say): string;
  schema(): JsonSchema;
}

/** One input of a field. */
export interface Part {
  /** Added to the field's name after `_`; empty for the main input. */
  readonly name: string;
  /** Takes several values. */
  readonly many?: true;
  /** Takes several lines. */
  readonly lines?: true;
}

/** One answer that can be picked. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Cannot be picked with any other: "None of these". */
  readonly alone?: boolean;
  /** The key of a shared word, where the label is one. */
  readonly key?: string;
}

export type KindName =
  | "text"
  | "longText"
  | "choice"
  | "choices"
  | "yesNo"
  | "yesNoUnknown"
  | "date"
  | "phone"
  | "email"
  | "number"
  | "timeRange"
  | "confirm";
