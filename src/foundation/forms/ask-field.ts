import type { AnswerValue } from "./answer.ts";
import type { Control } from "./control.ts";
import {
  type Field,
  type FieldOptions,
  type KindName,
  type Option,
  type Part,
  RATHER_NOT_SAY,
} from "./field.ts";
import type { JsonSchema } from "./json-schema.ts";
import { type Entered, fault, given, isBlank, listOf, type Reading } from "./reading.ts";
import { SHARED_WORDS } from "./shared-words.ts";
import type { Say } from "./words.ts";

const SKIP_PART: Part = { name: "skip" };
const SKIP_OPTION: Option = {
  value: RATHER_NOT_SAY,
  label: SHARED_WORDS.ratherNotSay,
  key: "forms.ratherNotSay",
  alone: true,
};

/**
 * Makes a field from what its author wrote and what its kind can do, adding what all kinds share: blank, optional,
 * "I'd rather not say" (an option where there are options, else a tick box under the field), own error texts.
 */
export function askField<Value extends AnswerValue, const O extends FieldOptions>(
  options: O,
  kind: Kind<Value>,
): AskedField<Value, O> {
  const skip = skipOf(options, kind);
  const required = !options.optional && !options.when;
  return {
    ...kind,
    ...fieldOptions(options),
    required: required as RequiredOf<O>,
    parts: skip.parts,
    ...(kind.options && { options: skip.options }),
    read: (entered, today) => readAnswer(entered, skip, kind, options, today) as Reading<Value | SkipOf<O>>,
    write: (value) => (value === null ? skip.entry : kind.write(value)),
    show: (entered, say) => (skip.isPicked(entered) ? sayOption(SKIP_OPTION, say) : kind.show(entered, say)),
    schema: () => (skip.entry ? { anyOf: [kind.schema, { type: "null" }] } : kind.schema),
  };
}

/** An option's label in the reader's language. */
export function sayOption(option: Option, say: Say): string {
  return say(option.key ?? `option.${option.value}`, option.label);
}

function readAnswer<Value extends AnswerValue>(
  entered: Entered,
  skip: Skip,
  kind: Kind<Value>,
  options: FieldOptions,
  today: string | undefined,
): Reading<Value | null> {
  const rest = skip.leaveOut(entered);
  const first = kind.parts[0]?.name;
  if (skip.isPicked(entered)) return isBlank(rest) ? given(null) : fault("both", first);
  if (isBlank(rest)) return options.optional ? given(undefined) : fault("missing", first);
  return kind.read(rest, today);
}

function skipOf(options: FieldOptions, kind: Kind<AnswerValue>): Skip {
  const own = { parts: kind.parts, options: kind.options ?? [] };
  if (!options.ratherNotSay)
    return { ...own, entry: undefined, isPicked: () => false, leaveOut: (entered) => entered };
  return kind.options
    ? skipByOption(
        own,
        kind.parts.some((part) => part.many),
      )
    : skipByPart(own);
}

function skipByOption(own: Offered, takesMany: boolean): Skip {
  const others = (entered: Entered) => listOf(entered).filter((pick) => pick !== RATHER_NOT_SAY);
  return {
    parts: own.parts,
    options: [...own.options, SKIP_OPTION],
    entry: { "": takesMany ? [RATHER_NOT_SAY] : RATHER_NOT_SAY },
    isPicked: (entered) => listOf(entered).includes(RATHER_NOT_SAY),
    leaveOut: (entered) => ({ ...entered, "": takesMany ? others(entered) : (others(entered)[0] ?? "") }),
  };
}

function skipByPart(own: Offered): Skip {
  return {
    parts: [...own.parts, SKIP_PART],
    options: own.options,
    entry: { [SKIP_PART.name]: "yes" },
    isPicked: (entered) => entered[SKIP_PART.name] === "yes",
    leaveOut: ({ [SKIP_PART.name]: _skip, ...rest }) => rest,
  };
}

function fieldOptions({ label, hint, why, optional, ratherNotSay, when, errors }: FieldOptions) {
  return {
    label,
    optional: optional ?? false,
    ratherNotSay: ratherNotSay ?? false,
    ...(hint !== undefined && { hint }),
    ...(why !== undefined && { why }),
    ...(when !== undefined && { when }),
    ...(errors !== undefined && { errors }),
  };
}

/** What a kind of field can do; blank entries and "I'd rather not say" never reach it. */
export interface Kind<Value extends AnswerValue> {
  readonly kind: KindName;
  readonly parts: readonly Part[];
  readonly control: Control;
  readonly options?: readonly Option[];
  readonly messages: Readonly<Record<string, string>>;
  read(entered: Entered, today?: string): Reading<Value>;
  write(value: unknown): Entered | undefined;
  show(entered: Entered, say: Say): string;
  readonly schema: JsonSchema;
}

/** The field that options `O` make of a kind whose answers are `Value`. */
export type AskedField<Value extends AnswerValue, O> = Field<Value | SkipOf<O>, RequiredOf<O>>;

/** Options with no name that `Allowed` does not know: a misspelt `optional` must not compile. */
export type Only<O, Allowed> = O & Readonly<Record<Exclude<keyof O, keyof Allowed>, never>>;

type SkipOf<O> = O extends { readonly ratherNotSay: infer R } ? ([R] extends [false] ? never : null) : never;
type RequiredOf<O> = O extends { readonly when: unknown }
  ? false
  : O extends { readonly optional: infer P }
    ? [P] extends [false]
      ? true
      : [P] extends [true]
        ? false
        : boolean
    : true;

type Offered = Pick<Skip, "parts" | "options">;

interface Skip {
  readonly parts: readonly Part[];
  readonly options: readonly Option[];
  readonly entry: Entered | undefined;
  isPicked(entered: Entered): boolean;
  leaveOut(entered: Entered): Entered;
}
