import type { ComponentChildren, VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import {
  idParam,
  needs,
  recordsView,
  staffPage,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import {
  getThing,
  offeredSteps,
  StepButtons,
  type ProcessDefinition,
  type Thing,
} from "../../../foundation/process/index.ts";
import { ChronologyList, EVERYTHING, findEntries, whoKnowsPanel } from "../../chronology/index.ts";

/** The page of one part of a case: what it says, what may be done, what happened to it. */
export type PartPage = {
  readonly process: ProcessDefinition;
  /** Below the case, where its list is: "goals". */
  readonly section: string;
  readonly back: string;
  readonly event: string;
  readonly content: (
    tx: ActorTx,
    thing: Thing,
    request: StaffRequest,
  ) => Promise<{ readonly heading: string; readonly body: ComponentChildren }>;
};

const LATEST = 30;

/** GET of one part, with its steps and its own chronology. */
export function partRoute(page: PartPage): StaffRoute {
  const { process } = page;
  return {
    face: "staff",
    method: "GET",
    path: `${process.base}/:id`,
    access: needs("case.see"),
    audit: recordsView(page.event),
    handle: async (tx, request) => {
      const thing = await getThing(tx, idParam(request));
      if (thing.process !== process.name) throw notFound();
      const { heading, body } = await page.content(tx, thing, request);
      const steps = await offeredSteps(tx, process, thing);
      const { entries } = await findEntries(tx, [thing.id], EVERYTHING, LATEST);
      return staffPage({
        title: thing.reference,
        place: "People",
        viewed: [{ thingId: thing.id, personId: thing.personId }],
        aside: await whoKnowsPanel(tx, thing.id, { isPart: true }),
        content: (
          <>
            <Back thing={thing} page={page} />
            <p class="fl-cover__reference">
              {thing.reference}, {process.states[thing.state]?.label.toLowerCase()}
            </p>
            <h1 class="govuk-heading-l">{heading}</h1>
            {body}
            <StepButtons base={`${process.base}/${thing.id}`} steps={steps} />
            <h2 class="govuk-heading-m">What happened</h2>
            <ChronologyList entries={entries} calendar={tx.house.calendar} />
          </>
        ),
      });
    },
  };
}

function Back({ thing, page }: { thing: Thing; page: PartPage }): VNode | null {
  if (!thing.parentId) return null;
  return (
    <a class="govuk-back-link" href={`/cases/${thing.parentId}/${page.section}`}>
      {page.back}
    </a>
  );
}
