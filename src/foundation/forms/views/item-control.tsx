import type { VNode } from "preact";
import { Details, Radios, Textarea } from "../../../kit/govuk/index.ts";
import { sayOption } from "../ask-field.ts";
import { lineOf } from "../reading.ts";
import { sayFor } from "../say-for.ts";
import { sayShared } from "../words.ts";
import { captionOf } from "./captions.ts";
import type { FieldViewProps } from "./field-view.tsx";
import { fieldsetOf, guidanceOf, nameOf, TRACELESS } from "./guidance.ts";
import { entryOf } from "./showing.ts";

/** A risk item: yes, no, don't know side by side, and the note folded away until there is one. */
export function ItemControl(props: FieldViewProps): VNode {
  const { showing, question } = props;
  const { control, options = [] } = question.field;
  const say = sayFor(showing.form, question, showing.words);
  return (
    <>
      <Radios
        {...guidanceOf(props)}
        fieldset={fieldsetOf(props)}
        name={nameOf(props)}
        classes="govuk-radios--inline"
        value={lineOf(entryOf(showing, question))}
        items={options.map((option) => ({ value: option.value, text: sayOption(option, say) }))}
      />
      {control.show === "item" && control.note && <Note {...props} />}
    </>
  );
}

function Note(props: FieldViewProps): VNode {
  const { showing, question } = props;
  const note = lineOf(entryOf(showing, question), "note");
  const label = captionOf(showing, question, props.isPageHeading ?? false);
  return (
    <Details summaryText={sayShared(showing.words, "addNote")} open={note !== ""}>
      <Textarea
        label={{ text: sayShared(showing.words, "noteOn", { label }), classes: "govuk-visually-hidden" }}
        name={nameOf(props, "note")}
        value={note}
        rows={3}
        {...TRACELESS}
      />
    </Details>
  );
}
