import type { VNode } from "preact";
import type { StepContext } from "../../../foundation/process/index.ts";
import { toldSince } from "../model/news.ts";
import { getRequest } from "../store/request.ts";
import { SaidItems } from "./said-list.tsx";

/** Above what the front door does next: what the referrer told that nobody has read yet. */
export async function whatIsNew({ tx, thing }: StepContext): Promise<VNode | null> {
  if (thing.state !== "news") return null;
  const told = toldSince((await getRequest(tx, thing.id)).said);
  return (
    <>
      <h2 class="govuk-heading-m">Not read yet</h2>
      <SaidItems said={told} calendar={tx.house.calendar} />
      {told.some(({ unsafeWay }) => unsafeWay !== undefined) && (
        <p class="govuk-body">
          Nothing leaves any more by what was said before. Check with her anew how she may be reached.
        </p>
      )}
    </>
  );
}
