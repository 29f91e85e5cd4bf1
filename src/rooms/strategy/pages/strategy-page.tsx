import type { ActorTx } from "../../../foundation/access/index.ts";
import {
  idParam,
  needs,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { findThing, offeredSteps, StepButtons } from "../../../foundation/process/index.ts";
import { BackLink } from "../../../kit/govuk/index.ts";
import { paths } from "../paths.ts";
import { findVersions } from "../store/history.ts";
import { getLook } from "../store/look.ts";
import { strategyProcess } from "../strategy-process.ts";
import { PlanOnAPage } from "./plan-page.tsx";
import { VersionList } from "./version-list.tsx";
import { notAboutAnyone } from "./views.tsx";

/** GET /plan/strategies/:id: one strategy as such: whether it is a draft, adopted or replaced, by whose decision, and what it says. */
export const strategyRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/plan/strategies/:id",
  access: needs("strategy.see"),
  audit: notAboutAnyone,
  handle: showStrategy,
};

async function showStrategy(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const look = await getLook(tx, idParam(request));
  const { id } = look.strategy;
  const thing = await findThing(tx, id);
  const steps = thing ? await offeredSteps(tx, strategyProcess, thing) : [];
  const versions = await findVersions(tx, id);
  return staffPage({
    title: look.strategy.title,
    place: "Plan",
    content: (
      <>
        <BackLink href={paths.plan} text="The strategy" />
        <PlanOnAPage look={look} tx={tx} />
        <StepButtons base={paths.one(id)} steps={steps} />
        <h2 class="govuk-heading-m">Who decided it</h2>
        <VersionList tx={tx} kind="strategy" versions={versions} />
      </>
    ),
  });
}
