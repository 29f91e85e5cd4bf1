import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
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
import { SummaryList, WarningText } from "../../../kit/govuk/index.ts";
import { CoverLine, QuoteBlock } from "../../../kit/layout/index.ts";
import { whoKnowsPanel } from "../../chronology/index.ts";
import { caseProcess } from "../case-process.ts";
import { sectionsOf, type Section } from "../model/sections.ts";
import { getCaseFile, type CaseFile } from "../store/case-file.ts";
import { caseFacts, safeNow } from "./case-facts.ts";
import { CaseTasks, type CaseTask, type CaseTaskSource } from "./case-task.tsx";
import { chronologyPart } from "./chronology-part.tsx";
import { onwardTask, safeContactTask } from "./own-tasks.ts";
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
  for (const source of sources) theirs.push(...[(await source(tx, thing)) ?? []].flat());
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
        />
        <Received file={file} at={formatDateTime(thing.openedAt, tx.house.calendar)} />
        <CaseTasks tasks={tasks} />
        <StepButtons base={base} steps={without(offered, [...TEAM_STEPS, ...TURN_STEPS])} />
        <h2 class="govuk-heading-m">Working with her</h2>
        <Sections sections={sectionsOf(tx.house, thing.id, file.parts)} />
        <h2 class="govuk-heading-m">Team</h2>
        <TeamList team={team} calendar={tx.house.calendar} />
        <StepButtons base={base} steps={only(offered, TEAM_STEPS)} />
        {chronology}
        <StepButtons base={base} steps={only(offered, TURN_STEPS)} />
      </>
    ),
  });
}

/** What came with the referral: her words, what the front door says, and how it is safe to reach her. */
function Received({ file: { received }, at }: { file: CaseFile; at: string }): VNode {
  const contact = Object.entries(received.safeContact ?? {});
  return (
    <>
      {received.words && (
        <QuoteBlock text={received.words} source={`In her words, through the front door, ${at}`} />
      )}
      {received.message && <p class="govuk-body">From whoever referred her: {received.message}</p>}
      {contact.length === 0 && !received.brought && (
        <>
          <WarningText text="No safe way to reach her was passed on." />
          <p class="govuk-body">
            Do not try a number or an address from anywhere else: somebody else may answer or read it. Ask
            whoever referred her, below.
          </p>
        </>
      )}
      {contact.length > 0 && (
        <>
          <h2 class="govuk-heading-m">How it is safe to reach her</h2>
          <SummaryList
            rows={contact.map(([key, value]) => ({ key: { text: key }, value: { text: value } }))}
          />
        </>
      )}
      {received.brought && <Brought {...received.brought} />}
      {received.needs && received.needs.length > 0 && (
        <p class="govuk-body">What she needs: {received.needs.join("; ")}</p>
      )}
    </>
  );
}

/** What the service's own list said of a case that was brought over. */
function Brought({ number, opened, note }: NonNullable<CaseFile["received"]["brought"]>): VNode {
  const said = [
    ["Number in the list", number],
    ["Opened there", opened],
    ["Note", note],
  ] as const;
  const rows = said.flatMap(([key, value]) =>
    value ? [{ key: { text: key }, value: { text: value } }] : [],
  );
  return (
    <>
      <h2 class="govuk-heading-m">Brought over from the service's own list</h2>
      {rows.length > 0 ? (
        <SummaryList rows={rows} />
      ) : (
        <p class="govuk-body">It had no number, no day and no note.</p>
      )}
    </>
  );
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
