import type { VNode } from "preact";
import type { StepContext } from "../../../foundation/process/index.ts";
import { findUnagreed } from "../store/agree-wording.ts";
import { findStrategies } from "../store/strategies.ts";
import { ChangeList } from "./change-list.tsx";

/** What everybody would read that nobody outside reads now, said before it is agreed. */
export async function whatIsAgreed({ tx, thing }: StepContext): Promise<VNode> {
  const strategy = (await findStrategies(tx)).find(({ id }) => id === thing.id);
  return (
    <>
      <p class="govuk-body">
        Everybody reads it in this wording from then on, once it is adopted. This is what would change for
        them.
      </p>
      {strategy && <ChangeList pack={tx.house.pack} changes={await findUnagreed(tx, strategy)} />}
    </>
  );
}
