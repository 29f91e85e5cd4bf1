import type { VNode } from "preact";
import { Button } from "../../kit/govuk/index.ts";
import { CsrfField } from "../../kit/layout/index.ts";

type Props = {
  readonly label: string;
  readonly action: string;
  readonly csrf: string;
  readonly version: string;
};

/** The one button of a step that asks nothing: the page above it has said what will happen and to whom. */
export function StepConfirmation({ label, action, csrf, version }: Props): VNode {
  return (
    <form method="post" action={action}>
      <CsrfField token={csrf} />
      <input type="hidden" name="version" value={version} />
      <Button text={label} preventDoubleClick />
    </form>
  );
}
