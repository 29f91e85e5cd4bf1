import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime } from "../../../foundation/clock/index.ts";
import {
  idParam,
  needs,
  recordsView,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { getThing, offeredSteps, StepButtons, type OfferedStep } from "../../../foundation/process/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { CoverLine } from "../../../kit/layout/index.ts";
import { whoKnowsPanel } from "../../chronology/index.ts";
import { caseProcess } from "../case-process.ts";
import { sectionsOf, type Section } from "../model/sections.ts";
import { getCaseFile } from "../store/case-file.ts";
import { safeNow } from "../store/safe-now.ts";
import { caseFacts } from "./case-facts.ts";
import { CaseTasks, type CaseTask, type CaseTaskSource } from "./case-task.tsx";
import { chronologyPart } from "./chronology-part.tsx";
import { onwardTask, safeContactTask } from "./own-tasks.ts";
import { ReceivedParts } from "./received.tsx";
import { TeamList } from "./team-list.tsx";

/** GET /cases/:id: the cover, her words first, how to reach her, what is worked on, then one chronology. */
export function caseRoute(sources: readonly CaseTaskSource[]): StaffRoute {
  return {
    face: "staff",
    method: "GET",
    path: "/cases/:id",
    access: needs("case.see"),
    audit: recordsView("case.seen"),
    handle: (tx, request) => showCase(tx, request, sources),
  };
}

/** The steps that are about who has the case and whether it goes on, not about what is recorded in it. */
const TEAM_STEPS = ["allocate", "join", "leave", "transfer"];
const TURN_STEPS = ["close", "reopen"];
const REOPENS = caseProcess.steps.reopen.permission;

async function showCase(
  tx: ActorTx,
  request: StaffRequest,
  sources: readonly CaseTaskSource[],
): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const file = await getCaseFile(tx, thing.id);
  const offered = await offeredSteps(tx, caseProcess, thing);
  const chronology = await chronologyPart(tx, file.hers, request);
  const safeContact = await safeNow(tx, thing, file);
  const theirs: CaseTask[] = [];
  for (const source of sources) theirs.push(...[(await source(tx, thing, file)) ?? []].flat());
  const tasks = [safeContactTask(tx, thing, safeContact), ...theirs, onwardTask(tx, thing, file)];
  const base = `${caseProcess.base}/${thing.id}`;
  const { received, team } = file;
  return staffPage({
    title: thing.reference,
    place: "People",
    viewed: [{ thingId: thing.id, personId: thing.personId }],
    aside: await whoKnowsPanel(tx, thing.id),
    content: (
      <>
        <CoverLine
          name={received.name ?? "No name given"}
          reference={thing.reference}
          facts={caseFacts(thing, file)}
          safeContact={safeContact}
          page={
            thing.personId && can(tx.actor, "person.see")
              ? { href: `/people/${thing.personId}`, text: "Open her page" }
              : undefined
          }
        />
        <ReceivedParts
          received={received}
          checked={theirs.find(({ reach }) => reach)?.reach}
          at={formatDateTime(thing.openedAt, tx.house.calendar)}
        />
        <CaseTasks tasks={tasks} />
        <StepButtons base={base} steps={without(offered, [...TEAM_STEPS, ...TURN_STEPS])} />
        <h2 class="govuk-heading-m">Working with her</h2>
        <Sections sections={sectionsOf(tx.house, thing.id, file.parts)} />
        <h2 class="govuk-heading-m">Team</h2>
        <TeamList team={team} calendar={tx.house.calendar} />
        <StepButtons base={base} steps={only(offered, TEAM_STEPS)} />
        {chronology}
        <StepButtons base={base} steps={only(offered, TURN_STEPS)} />
        {thing.state === "closed" && !can(tx.actor, REOPENS) && (
          <p class="govuk-body">
            Whoever allocates cases in your service opens one again. If she came back, tell them this
            reference: {thing.reference}.
          </p>
        )}
      </>
    ),
  });
}

function Sections({ sections }: { sections: readonly Section[] }): VNode {
  return (
    <SummaryList
      rows={sections.map(({ label, href, says }) => ({
        key: {
          children: (
            <a class="govuk-link" href={href}>
              {label}
            </a>
          ),
        },
        value: { text: says },
      }))}
    />
  );
}

function only(steps: readonly OfferedStep[], names: readonly string[]): OfferedStep[] {
  return steps.filter(({ name }) => names.includes(name));
}

function without(steps: readonly OfferedStep[], names: readonly string[]): OfferedStep[] {
  return steps.filter(({ name }) => !names.includes(name));
}
