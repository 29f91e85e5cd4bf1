import {
  choice,
  defineForm,
  page,
  type Answers,
  type Field as FormField,
  type Form,
} from "../../../foundation/forms/index.ts";
import type { StepAnswers, StepContext } from "../../../foundation/process/index.ts";
import { columnLetter, fieldNames, labelOf, type Field } from "../model/field.ts";
import { findDoubled, hasName, type Mapping, type Side } from "../model/mapping.ts";
import { getOpened, type Opened } from "../store/opened.ts";

const LEFT_OUT = "left-out";
const SAMPLES = 3;
const LONGEST_SAMPLE = 40;

const SIDE_LABELS: Readonly<Record<Side, string>> = {
  harmed: "People who were harmed",
  child: "Children",
  "causing-harm": "People causing harm",
};

/** Asks of each column which field it is, with what stands in the first rows; and how days are written. */
export async function mapForm({ tx, thing }: StepContext): Promise<Form> {
  const opened = await getOpened(tx, thing.id);
  const columns = opened.headings.map((heading, place) => [
    nameOf(place),
    columnField(heading, place, opened),
  ]);
  return defineForm({
    id: "import-map",
    version: 1,
    pages: [
      page({ id: "columns", title: "What each column is", fields: Object.fromEntries(columns) }),
      page({
        id: "reading",
        title: "How it is read",
        fields: {
          dates: choice({
            label: "How are days written in this list?",
            options: [
              { value: "day-first", label: "Day first", hint: "3/4/2021 is 3 April 2021" },
              { value: "month-first", label: "Month first", hint: "3/4/2021 is 4 March 2021" },
            ],
          }),
          side: choice({
            label: "Who are the people in this list?",
            hint: "Where a column says it of a row, that holds.",
            options: opened.sides.map((side) => ({ value: side, label: SIDE_LABELS[side] })),
          }),
        },
      }),
    ],
  });
}

/** What the columns were the last time a list had these headings; else what they seem to be. */
export async function guessedAnswers({ tx, thing }: StepContext): Promise<Answers> {
  const { guess } = await getOpened(tx, thing.id);
  const columns = guess.columns.map((field, place) => [nameOf(place), field ?? LEFT_OUT] as const);
  return { ...Object.fromEntries(columns), dates: guess.dates, side: guess.side };
}

/** The column that cannot be that, or the first where no column says a name. */
export function lacksOfMapping(answers: StepAnswers): string | undefined {
  const { columns } = readAnswers(answers);
  const doubled = findDoubled(columns);
  if (doubled !== undefined) return nameOf(doubled);
  return hasName(columns) ? undefined : nameOf(0);
}

/** What was answered, as a mapping. */
export function readAnswers(answers: StepAnswers): Mapping {
  const places = Object.keys(answers).filter((name) => /^c\d+$/.test(name));
  const columns = places
    .toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
    .map((name) => fieldNames.find((field) => field === answers[name]) ?? null);
  return {
    columns,
    dates: answers["dates"] === "month-first" ? "month-first" : "day-first",
    side: readSide(answers),
  };
}

function readSide({ side }: StepAnswers): Side {
  return side === "child" || side === "causing-harm" ? side : "harmed";
}

function columnField(heading: string, place: number, { samples }: Opened): FormField {
  const seen = samples
    .map((row) => (row[place] ?? "").replace(/\s+/g, " ").trim())
    .filter((cell) => cell !== "");
  const shown = [...new Set(seen)].slice(0, SAMPLES).map(cut).join(" · ");
  return choice({
    label: `${heading === "" ? "No heading" : cut(heading)} (column ${columnLetter(place)})`,
    hint: shown === "" ? "Empty in the first rows" : `In the first rows: ${shown}`,
    select: true,
    options: [
      { value: LEFT_OUT, label: "Leave this column out" },
      ...fieldNames.map((field: Field) => ({ value: field, label: labelOf(field) })),
    ],
    errors: {
      missing: `Say something else for column ${columnLetter(place)}: a field other than a phone, an e-mail address, an address, another name or a note can be one column only, and one column has to be a name`,
    },
  });
}

function cut(text: string): string {
  return text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text;
}

function nameOf(place: number): string {
  return `c${place}`;
}
