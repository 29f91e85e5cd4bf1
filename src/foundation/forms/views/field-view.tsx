import type { VNode } from "preact";
import type { Question } from "../form.ts";
import { ChoicesControl } from "./choices-control.tsx";
import { DateControl } from "./date-control.tsx";
import { ItemControl } from "./item-control.tsx";
import { LineControl } from "./line-control.tsx";
import type { Showing } from "./showing.ts";
import { SkipBox } from "./skip-box.tsx";
import { TimesControl } from "./times-control.tsx";
import { WhyBeside } from "./why-beside.tsx";

/** One question with its label, hint and error, as its kind is shown. */
export function FieldView(props: FieldViewProps): VNode {
  const content = (
    <>
      <ControlView {...props} />
      <SkipBox {...props} />
    </>
  );
  return <WhyBeside asked={props}>{content}</WhyBeside>;
}

function ControlView(props: FieldViewProps): VNode {
  switch (props.question.field.control.show) {
    case "line":
    case "box":
    case "select":
      return <LineControl {...props} />;
    case "radios":
    case "checkboxes":
    case "tick":
      return <ChoicesControl {...props} />;
    case "date":
      return <DateControl {...props} />;
    case "times":
      return <TimesControl {...props} />;
    case "item":
      return <ItemControl {...props} />;
  }
}

export interface FieldViewProps {
  readonly showing: Showing;
  readonly question: Question;
  /** The question is the page's only one: its caption is the page's title and `h1`. */
  readonly isPageHeading?: boolean;
}
