import type { Attributes } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { InputMode } from "../input/input.tsx";

const ERROR_CLASS = "govuk-input--error";
const WIDTH_CLASS = "govuk-input--width-";
const PARTS = ["day", "month", "year"] as const;

/**
 * The parts of a date to ask for, with their names: `items` as given, or day, month and year, each of which may be
 * changed or left out (false).
 */
export function dateInputItems(options: DateParts): Array<NamedItem | false> {
  const parts = PARTS.map((name) => [name, partOf(options, name)] as const);
  if (!options.items?.length)
    return parts.map(([name, part]) => part && completed({ ...part, name: part.name ?? name }, parts));
  return options.items.map((item) => item && completed(item, parts)).filter((item) => item !== undefined);
}

/** The classes of one part: its width, and the mark of an error on it or on the whole date. */
export function dateInputClasses(item: NamedItem, isWholeWrong: boolean): string {
  const isWrong = hasOwnError(item) || (isWholeWrong && item.error !== false);
  return classNames(
    "govuk-date-input__input",
    isWrong && !item.classes?.includes(ERROR_CLASS) && ERROR_CLASS,
    !item.classes?.includes(WIDTH_CLASS) && `${WIDTH_CLASS}${item.part === "year" ? 4 : 2}`,
    item.classes,
  );
}

/** Whether this very part is marked as wrong. */
export function hasOwnError(item: DateInputItem): boolean {
  return Boolean(item.error || item.classes?.includes(ERROR_CLASS));
}

function partOf(options: DateParts, name: Part): DateInputItem | false {
  const given = options[name];
  if (given !== undefined) return given;
  return { name, value: options.values?.[name], classes: `${WIDTH_CLASS}${name === "year" ? 4 : 2}` };
}

// A part is recognised by its plain name or by the name the caller gave to that part.
function completed(item: NamedItem, parts: ReadonlyArray<readonly [Part, DateInputItem | false]>): NamedItem {
  const known = parts.find(([name, part]) => item.name === name || (part && item.name === part.name));
  if (!known) return item;
  const [part, own] = known;
  return { ...item, part, value: item.value ?? (own ? own.value : undefined) };
}

/** Which parts of a date to ask for, and what is in them. */
export interface DateParts {
  /** The parts in order, in place of `day`, `month` and `year`. */
  items?: ReadonlyArray<NamedItem | false> | undefined;
  day?: DateInputItem | false | undefined;
  month?: DateInputItem | false | undefined;
  year?: DateInputItem | false | undefined;
  /** Values by the name of the part, with the prefix if there is one. */
  values?: Readonly<Record<string, string | number | undefined>> | undefined;
}

/** One part of a date. */
export interface DateInputItem {
  id?: string | undefined;
  name?: string | undefined;
  /** The part's name with a capital unless given. */
  label?: string | undefined;
  value?: string | number | undefined;
  /** True marks this part as wrong; false keeps the mark of the whole date off it. */
  error?: boolean | undefined;
  inputmode?: InputMode | undefined;
  autocomplete?: string | undefined;
  pattern?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

type Part = (typeof PARTS)[number];
/** A part with the name that its input goes by, and which part of the date it is. */
export type NamedItem = DateInputItem & { name: string; part?: Part };
