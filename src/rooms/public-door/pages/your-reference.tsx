import type { VNode } from "preact";
import { formatBearerReference } from "../../../foundation/crypto/index.ts";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import { Button, Input } from "../../../kit/govuk/index.ts";
import { PublicForm } from "../../../kit/layout/index.ts";
import { paths } from "../paths.ts";

type Props = {
  readonly visit: PublicVisit;
  readonly digits: string;
  /** Whether it was typed again rightly, once it was tried. */
  readonly typed: "right" | "wrong" | undefined;
};

/** The reference to come back with, and a place to see whether it was copied right, which may be passed over. */
export function YourReference({ visit, digits, typed }: Props): VNode {
  const words = visit.house.pack.words.receipt;
  // Its groups keep their order where the sentence runs from right to left.
  const [before, after] = words.reference.split("{reference}");
  const said = { right: words.typedRight, wrong: words.typedWrong };
  return (
    <>
      <p class="govuk-body-l" data-number>
        <strong>
          {before}
          <bdi dir="ltr">{formatBearerReference({ digits })}</bdi>
          {after}
        </strong>
      </p>
      <p class="govuk-body">{words.keepReference}</p>
      <PublicForm action={paths.visit} csrf={visit.csrf}>
        <Input
          id="typed"
          name="typed"
          label={{ text: words.typeAgain }}
          inputmode="numeric"
          autocomplete="off"
          spellcheck={false}
          attributes={{ dir: "ltr" }}
          hint={typed ? { text: said[typed] } : undefined}
        />
        {/* For a device that checks it itself. */}
        <p class="govuk-body" role="status" data-typed="right" hidden>
          {words.typedRight}
        </p>
        <p class="govuk-body" role="status" data-typed="wrong" hidden>
          {words.typedWrong}
        </p>
        <Button text={words.typeAgainCheck} classes="govuk-button--secondary" preventDoubleClick />
      </PublicForm>
    </>
  );
}
