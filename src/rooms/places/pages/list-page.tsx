import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { describeDue } from "../../../foundation/clock/index.ts";
import { needs, notAudited, staffPage, type Reply, type StaffRoute } from "../../../foundation/http/index.ts";
import { EmptyState, NowList, type NowRow } from "../../../kit/layout/index.ts";
import { findClusters, type Cluster } from "../model/find-clusters.ts";
import { paths } from "../paths.ts";
import { problemProcess } from "../problem-process.ts";
import { countAbout } from "../store/about-counts.ts";
import { findProblems, type ListedProblem } from "../store/problem.ts";
import { clusterFrom } from "../store/report-steps.ts";
import { findUnjoined, findWaiting, type Report, type WaitingReport } from "../store/report.ts";
import { AboutCounts } from "./about-counts.tsx";
import { sayNear, sayOwner, sayPlace } from "./say.ts";

/** Pages of a list are short enough to be read; more waits behind what is dealt with. */
const MOST = 100;
const MOST_CLUSTERS = 10;

/** GET /places: what waits to be looked over, what belongs together, and every problem by its clock. */
export const listRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: paths.list,
  access: needs("place.see"),
  audit: notAudited("shows places and codes; nobody is in any of it"),
  handle: showPlaces,
};

async function showPlaces(tx: ActorTx): Promise<Reply> {
  const mayModerate = can(tx.actor, "place.moderate");
  const waiting = await findWaiting(tx, MOST);
  const unjoined = await findUnjoined(tx);
  const problems = await findProblems(tx, MOST);
  const about = mayModerate ? await countAbout(tx) : [];
  const clusters = findClusters(unjoined, clusterFrom({ tx }));
  return staffPage({
    title: "Places",
    place: "Now",
    content: (
      <>
        <h1 class="govuk-heading-l">Places that feel unsafe</h1>
        <p class="govuk-body">
          Nobody knows who told us. Each report is a hexagon of about 350 metres and answers from a list.{" "}
          <a class="govuk-link" href={paths.done}>
            What everybody reads of what was done
          </a>
        </p>
        <Waiting tx={tx} reports={waiting} />
        <Clusters tx={tx} clusters={clusters.slice(0, MOST_CLUSTERS)} loose={unjoined.length} />
        <Problems tx={tx} problems={problems} />
        {mayModerate && <AboutCounts pack={tx.house.pack} counts={about} />}
      </>
    ),
  });
}

function Waiting({ tx, reports }: { tx: ActorTx; reports: readonly WaitingReport[] }): VNode {
  const [slow, usual] = [
    reports.filter(({ reasons }) => reasons.length > 0),
    reports.filter(({ reasons }) => reasons.length === 0),
  ];
  return (
    <>
      <h2 class="govuk-heading-m">Waiting to be looked over</h2>
      {usual.length === 0 ? (
        <EmptyState text="Nothing waits." />
      ) : (
        <NowList rows={usual.map((report) => reportRow(tx, report))} />
      )}
      {slow.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Looks automatic: later</h2>
          <p class="govuk-body">Looked over all the same, with more time for it. Each says why it is here.</p>
          <NowList rows={slow.map((report) => reportRow(tx, report))} />
        </>
      )}
    </>
  );
}

function reportRow({ house }: ActorTx, report: WaitingReport): NowRow {
  const due = describeDue(report.dueAt, house.now(), house.calendar);
  return {
    clockText: due.text,
    clockState: due.state,
    sentence: sayPlace(house.pack, report),
    reference: report.reference,
    action: { label: "Open", href: paths.report(report.id) },
  };
}

type ClustersProps = {
  readonly tx: ActorTx;
  readonly clusters: readonly Cluster<Report>[];
  readonly loose: number;
};

function Clusters({ tx, clusters, loose }: ClustersProps): VNode {
  const { pack } = tx.house;
  return (
    <>
      <h2 class="govuk-heading-m">What may belong together</h2>
      <p class="govuk-body">
        {loose === 1 ? "One accepted report is" : `${loose} accepted reports are`} in no problem yet. Those in
        hexagons that touch, {clusterFrom({ tx })} or more, are listed. Many reports of a place do not mean
        that it is more dangerous.
      </p>
      {clusters.length === 0 ? (
        <EmptyState text="Too few to say that any belong together." />
      ) : (
        <ul class="fl-choices">
          {clusters.map(({ cells, reports }) => (
            <li class="fl-choices__item">
              <a class="govuk-link" href={paths.report(reports[0]?.id ?? "")}>
                {reports.length} reports {sayNear(pack, reports[0]?.cell ?? "")}
              </a>
              <span class="fl-choices__hint">
                {cells.length === 1 ? "One hexagon" : `${cells.length} hexagons that touch`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Problems({ tx, problems }: { tx: ActorTx; problems: readonly ListedProblem[] }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">Problems with places</h2>
      {problems.length === 0 ? (
        <EmptyState text="There is none yet. One begins from an accepted report." />
      ) : (
        <NowList rows={problems.map((problem) => problemRow(tx, problem))} />
      )}
    </>
  );
}

function problemRow({ house }: ActorTx, problem: ListedProblem): NowRow {
  const { id, title, state, dueAt, owner, reference } = problem;
  const due = dueAt ? describeDue(dueAt, house.now(), house.calendar) : undefined;
  const label = Object.entries(problemProcess.states).find(([name]) => name === state)?.[1].label ?? state;
  return {
    clockText: due?.text ?? (state === "published" ? "published" : "no clock runs"),
    clockState: due?.state ?? (state === "published" ? "done" : "paused"),
    sentence: title,
    note: `${label}. ${sayOwner(house, owner)}`,
    reference,
    action: { label: "Open", href: paths.problem(id) },
  };
}
