import type { VNode } from "preact";
import { Checkboxes } from "../../../kit/govuk/index.ts";
import { lineOf } from "../reading.ts";
import { sayShared } from "../words.ts";
import { captionOf } from "./captions.ts";
import type { FieldViewProps } from "./field-view.tsx";
import { nameOf } from "./guidance.ts";
import { entryOf } from "./showing.ts";

const PART = "skip";

/** "I'd rather not say" under a field that has no options to put it among. */
export function SkipBox(props: FieldViewProps): VNode | null {
  const { showing, question, isPageHeading = false } = props;
  if (!question.field.parts.some((part) => part.name === PART)) return null;
  const text = sayShared(showing.words, "ratherNotSay");
  const label = captionOf(showing, question, isPageHeading);
  return (
    <Checkboxes
      name={nameOf(props, PART)}
      items={[
        {
          value: "yes",
          checked: lineOf(entryOf(showing, question), PART) === "yes",
          children: (
            <>
              {text} <span class="govuk-visually-hidden">({label})</span>
            </>
          ),
        },
      ]}
    />
  );
}
