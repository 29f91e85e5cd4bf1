import type { VNode } from "preact";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import { wrongPath } from "../../public-door/index.ts";

type Props = {
  readonly visit: PublicVisit;
  /** The key of the page: its address without what only its bearer knows. */
  readonly page: string;
  /** Words are typed here, which go when the page is left. */
  readonly isTyped?: boolean;
};

/** "Is anything wrong with this page?" at the end of a page of this face that has the staff's frame: a professional's request. */
export function RemarkLine({ visit, page, isTyped = false }: Props): VNode {
  const { pages } = visit.house.pack.words;
  return (
    <p class="govuk-body-s fl-no-print">
      <a class="govuk-link" href={wrongPath(page)}>
        {pages.wrongLink}
      </a>
      {isTyped && <> {pages.wrongLoses}</>}
    </p>
  );
}
