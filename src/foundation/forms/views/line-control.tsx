import type { VNode } from "preact";
import { Input, Select, Textarea } from "../../../kit/govuk/index.ts";
import { sayOption } from "../ask-field.ts";
import { lineOf } from "../reading.ts";
import { sayFor } from "../say-for.ts";
import { sayShared } from "../words.ts";
import type { FieldViewProps } from "./field-view.tsx";
import { besideIdOf, guidanceOf, labelOf, nameOf, TRACELESS } from "./guidance.ts";
import { entryOf } from "./showing.ts";

/** A question with one input: a line, a box for longer words, a select. */
export function LineControl(props: FieldViewProps): VNode {
  const { control } = props.question.field;
  const shared = {
    ...guidanceOf(props),
    label: labelOf(props),
    describedBy: besideIdOf(props),
    name: nameOf(props),
    value: lineOf(entryOf(props.showing, props.question)),
  };
  if (control.show === "box") return <Textarea {...shared} {...TRACELESS} rows={control.rows} />;
  if (control.show !== "line") return <Select {...shared} items={optionsOf(props)} />;
  return (
    <Input
      {...shared}
      {...TRACELESS}
      type={control.type}
      inputmode={control.digits}
      classes={control.width && `govuk-input--width-${control.width}`}
    />
  );
}

function optionsOf({ showing, question }: FieldViewProps) {
  const say = sayFor(showing.form, question, showing.words);
  const options = (question.field.options ?? []).map((option) => ({
    value: option.value,
    text: sayOption(option, say),
  }));
  return [{ value: "", text: sayShared(showing.words, "chooseOne") }, ...options];
}
