import type { VNode } from "preact";
import { ErrorMessage, Fieldset, Hint, Input } from "../../../kit/govuk/index.ts";
import { lineOf } from "../reading.ts";
import { sayShared } from "../words.ts";
import type { FieldViewProps } from "./field-view.tsx";
import { besideIdOf, fieldsetOf, guidanceOf, nameOf, TRACELESS } from "./guidance.ts";
import { entryOf } from "./showing.ts";

const PARTS = ["from", "to"] as const;

/** A span of the day as two inputs that take a time the way people write it. */
export function TimesControl(props: FieldViewProps): VNode {
  const { hint, errorMessage } = guidanceOf(props);
  const name = nameOf(props);
  const describedBy = [besideIdOf(props), hint && `${name}-hint`, errorMessage && `${name}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <div class={errorMessage ? "govuk-form-group govuk-form-group--error" : "govuk-form-group"}>
      <Fieldset {...fieldsetOf(props)} describedBy={describedBy} role="group">
        {hint && <Hint {...hint} id={`${name}-hint`} />}
        {errorMessage && <ErrorMessage {...errorMessage} id={`${name}-error`} />}
        {PARTS.map((part) => (
          <TimeInput {...props} part={part} />
        ))}
      </Fieldset>
    </div>
  );
}

function TimeInput({ part, ...props }: FieldViewProps & { part: (typeof PARTS)[number] }): VNode {
  const { showing, question } = props;
  const isWrong = showing.errors.some((error) => error.field === question.id && error.part === part);
  return (
    <Input
      label={{ text: sayShared(showing.words, part) }}
      name={nameOf(props, part)}
      value={lineOf(entryOf(showing, question), part)}
      classes={isWrong ? "govuk-input--width-10 govuk-input--error" : "govuk-input--width-10"}
      {...TRACELESS}
    />
  );
}
