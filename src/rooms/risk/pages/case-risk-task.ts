import { can, type ActorTx } from "../../../foundation/access/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";
import type { Came, CaseTask } from "../../cases/index.ts";
import { levelAtCase } from "../model/level-at-case.ts";
import { isFoundIn } from "../model/say-assessed.ts";
import { findRiskPicture, type RiskPicture } from "../store/risk-picture.ts";

/**
 * On a case: the level that holds as far as the reader may see it and as it came, what is asked for, and assessing again.
 * One query.
 */
export async function caseRiskTask(tx: ActorTx, theCase: Thing, came: Came): Promise<CaseTask> {
  const { id: caseId, personId, state } = theCase;
  const picture = personId ? await findRiskPicture(tx, personId) : undefined;
  const { begun = [], current = [] } = picture ?? {};
  const { level, more } = levelAtCase({ caseId, current, came: came.risk });
  const said = [more, ...sayAsked(picture, caseId, came)].filter((text) => text !== undefined);
  const links = [
    ...begun.map(({ id, title }) => ({ href: `/risk/${id}`, text: `Go on with what was begun: ${title}` })),
    {
      href: `/cases/${caseId}/assess`,
      text: current.length > 0 ? "Assess her risk again" : "Assess her risk",
    },
  ];
  return {
    label: "Risk",
    says: level ? `Level: ${level}` : begun.length > 0 ? "Begun" : "Not assessed here yet",
    more: said.length > 0 ? said.join(" ") : undefined,
    links: state === "active" && can(tx.actor, "risk.assess") ? links : [],
  };
}

/**
 * The further screens: those that an assessment made here asks for are still to be done. Of those asked for elsewhere it
 * cannot be seen here whether they were, unless what was sent says so.
 */
function sayAsked(picture: RiskPicture | undefined, caseId: string, { received }: Came): string[] {
  const asked = picture?.asked ?? [];
  const here = asked.filter(({ askedFrom }) => askedFrom === caseId);
  const elsewhere = asked.filter(
    (each) => each.askedFrom !== caseId && !isFoundIn(received.assessed ?? [], each),
  );
  const titles = (screens: typeof asked): string => screens.map(({ title }) => title).join("; ");
  return [
    ...(here.length > 0 ? [`Still asked for: ${titles(here)}.`] : []),
    ...(elsewhere.length > 0
      ? [`Asked for where she was assessed, and not shown here whether it was done: ${titles(elsewhere)}.`]
      : []),
  ];
}
