import type { VNode } from "preact";
import { type CheckboxItem, Checkboxes, type ChoiceDivider, Radios } from "../../../kit/govuk/index.ts";
import { sayOption } from "../ask-field.ts";
import type { Option } from "../field.ts";
import { listOf } from "../reading.ts";
import { sayFor } from "../say-for.ts";
import { sayShared } from "../words.ts";
import { FieldView, type FieldViewProps } from "./field-view.tsx";
import { fieldsetOf, guidanceOf, nameOf } from "./guidance.ts";
import { entryOf, revealedBy } from "./showing.ts";

/** A question answered by choosing: radios, checkboxes, one box to tick. */
export function ChoicesControl(props: FieldViewProps): VNode {
  const { control } = props.question.field;
  if (control.show === "tick") return <Tick {...props} />;
  const shared = {
    ...guidanceOf(props),
    fieldset: fieldsetOf(props),
    name: nameOf(props),
    items: itemsOf(props),
  };
  if (control.show === "checkboxes") return <Checkboxes {...shared} />;
  const isInline = control.show === "radios" && control.inline && !shared.items.some(isDivider);
  return <Radios {...shared} classes={isInline ? "govuk-radios--inline" : undefined} />;
}

function Tick(props: FieldViewProps): VNode {
  const { showing, question, isPageHeading } = props;
  const text = sayFor(showing.form, question, showing.words)("label", question.field.label);
  const checked = listOf(entryOf(showing, question)).includes("yes");
  return (
    <Checkboxes
      {...guidanceOf(props)}
      fieldset={isPageHeading ? fieldsetOf(props) : undefined}
      name={nameOf(props)}
      items={[{ value: "yes", text: isPageHeading ? text : fieldsetOf(props).legend.text, checked }]}
    />
  );
}

// "or" stands before the first answer that goes with no other.
function itemsOf(props: FieldViewProps): (CheckboxItem | ChoiceDivider)[] {
  const options = props.question.field.options ?? [];
  const alone = options.findIndex((option) => option.alone);
  const items: (CheckboxItem | ChoiceDivider)[] = options.map((option) => itemOf(props, option));
  if (alone > 0) items.splice(alone, 0, { divider: sayShared(props.showing.words, "or") });
  return items;
}

function itemOf({ showing, question }: FieldViewProps, option: Option): CheckboxItem {
  const say = sayFor(showing.form, question, showing.words);
  const revealed = revealedBy(showing, question, option.value);
  return {
    value: option.value,
    text: sayOption(option, say),
    checked: listOf(entryOf(showing, question)).includes(option.value),
    ...(option.hint && { hint: { text: say(`option.${option.value}.hint`, option.hint) } }),
    ...(option.alone && { behaviour: "exclusive" as const }),
    ...(revealed.length > 0 && {
      conditional: { children: revealed.map((each) => <FieldView showing={showing} question={each} />) },
    }),
  };
}

function isDivider(item: CheckboxItem | ChoiceDivider): boolean {
  return "divider" in item;
}
