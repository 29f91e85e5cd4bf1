import type { VNode } from "preact";
import { DateInput } from "../../../kit/govuk/index.ts";
import { lineOf } from "../reading.ts";
import { sayShared } from "../words.ts";
import type { FieldViewProps } from "./field-view.tsx";
import { fieldsetOf, guidanceOf, nameOf, TRACELESS } from "./guidance.ts";
import { entryOf } from "./showing.ts";

const PARTS = [
  { part: "day", width: 2, codes: ["noDay"] },
  { part: "month", width: 2, codes: ["noMonth"] },
  { part: "year", width: 4, codes: ["noYear", "badYear"] },
] as const;

/** A day as three inputs. Their keyboard is the full one, since a month may be typed by name. */
export function DateControl(props: FieldViewProps): VNode {
  const { showing, question } = props;
  const wrong = showing.errors.filter((error) => error.field === question.id).map((error) => error.code);
  const items = PARTS.map(({ part, width, codes }) => ({
    name: nameOf(props, part),
    id: nameOf(props, part),
    label: sayShared(showing.words, part),
    value: lineOf(entryOf(showing, question), part),
    classes: `govuk-input--width-${width}`,
    autocomplete: TRACELESS.autocomplete,
    inputmode: part === "month" ? ("text" as const) : ("numeric" as const),
    // Undefined and not false: when no part is wrong by itself, the whole date is marked.
    error: wrong.some((code) => codes.some((own) => own === code)) || undefined,
  }));
  return <DateInput {...guidanceOf(props)} fieldset={fieldsetOf(props)} id={nameOf(props)} items={items} />;
}
