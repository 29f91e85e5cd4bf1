import type { VNode } from "preact";
import type { Answers } from "../../../foundation/forms/index.ts";
import { WarningText } from "../../../kit/govuk/index.ts";
import { tooLittle } from "../model/too-little.ts";

type Props = {
  readonly answers: Answers;
  /** Where a page of the request is changed. */
  readonly change: (page: string) => string;
};

/** Before sending: what the front door could not go by, with the way to add it. It can be sent so all the same. */
export function TooLittle({ answers, change }: Props): VNode {
  return (
    <>
      {tooLittle(answers).map(({ page, text }) => (
        <>
          <WarningText text={text} />
          <p class="govuk-body">
            It can be sent so.{" "}
            <a class="govuk-link" href={change(page)}>
              Add what you know first
            </a>
          </p>
        </>
      ))}
    </>
  );
}
