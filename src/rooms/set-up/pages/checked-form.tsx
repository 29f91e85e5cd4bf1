import type { VNode } from "preact";
import { Button, InsetText } from "../../../kit/govuk/index.ts";
import { CsrfField } from "../../../kit/layout/index.ts";
import type { CheckedTask } from "../model/set-up-task.ts";

/** Says when something was checked, and lets somebody say that it is now. */
export function CheckedForm({ task, at, label, csrf }: CheckedFormProps): VNode {
  return (
    <>
      {at !== undefined && <InsetText text={`Somebody said so on ${at}.`} />}
      <form method="post" action={`/more/set-up/${task}`}>
        <CsrfField token={csrf} />
        <Button text={at === undefined ? label : `${label}, again`} classes="govuk-button--secondary" />
      </form>
    </>
  );
}

interface CheckedFormProps {
  readonly task: CheckedTask;
  /** The day it was last said, in words. */
  readonly at: string | undefined;
  readonly label: string;
  readonly csrf: string;
}
