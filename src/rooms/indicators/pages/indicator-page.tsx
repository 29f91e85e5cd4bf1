import type { VNode } from "preact";
import { FactList } from "../../../kit/layout/index.ts";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { formatDate, formatLongDay } from "../../../foundation/clock/index.ts";
import {
  idParam,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { agencyName, bodyName } from "../../../foundation/pack/index.ts";
import { findThing, getThingAt, offeredSteps, StepButtons } from "../../../foundation/process/index.ts";
import { Details, Table } from "../../../kit/govuk/index.ts";
import { indicatorProcess } from "../indicator-process.ts";
import { profileOf } from "../../figures/index.ts";
import { asTold, controlAsTold, type Told } from "../model/as-told.ts";
import { sayDifferences } from "../model/say-differences.ts";
import { headlineOf } from "../model/headline.ts";
import { sayValue } from "../model/say-figure.ts";
import { SAY_STANDING, standingOf } from "../model/standing.ts";
import { paths } from "../paths.ts";
import {
  findVersions,
  getDefined,
  getDefinedById,
  getEnding,
  getProposal,
  type Defined,
  type Proposal,
  type Version,
} from "../store/definition.ts";
import { findSeries, type Observation } from "../store/observation.ts";
import { ControlSection } from "./control-section.tsx";
import { FigureChoice, queryOf, readOver } from "./figure-choice.tsx";
import { measureLinks } from "./measure-links.tsx";
import { readAsAt } from "./read-as-at.ts";
import { RollingSection } from "./rolling-section.tsx";
import { BETTER, EVERY, sayFormula, saySource } from "./say-definition.ts";
import { SeriesTable } from "./series-table.tsx";
import { showsFigures } from "./shows-figures.ts";
import { ViewLinks } from "./view-links.tsx";

/** One indicator: what it says, how it is counted, every figure, and how it came to be so. Steps lead back to its thing. */
export const indicatorRoutes: readonly StaffRoute[] = [
  {
    ...showsFigures,
    path: "/indicators/:slug",
    handle: async (tx, request) =>
      showIndicator(tx, request, await getDefined(tx, request.params["slug"] ?? "")),
  },
  {
    ...showsFigures,
    path: "/indicators/kept/:id",
    handle: async (tx, request) => {
      const { id } = await getThingAt(tx, idParam(request), indicatorProcess.base);
      return showIndicator(tx, request, await getDefinedById(tx, id));
    },
  },
];

async function showIndicator(tx: ActorTx, request: StaffRequest, indicator: Defined): Promise<Reply> {
  const asAt = readAsAt(request, tx.house);
  const series = await findSeries(tx, { indicatorId: indicator.id, ...(asAt && { asAt }) });
  const versions = await findVersions(tx, indicator.id);
  const isTheirs = can(tx.actor, "indicator.keep") || can(tx.actor, "indicator.approve");
  const thing = isTheirs ? await findThing(tx, indicator.id) : undefined;
  const steps = thing && !indicator.isRetired ? await offeredSteps(tx, indicatorProcess, thing) : [];
  const { definition } = indicator;
  const profile = profileOf(tx.house.pack);
  const told = asTold(definition, series, profile);
  const over = readOver(request, definition);
  const query = queryOf(request, over, asAt !== undefined);
  return staffPage({
    title: definition.name,
    place: "Plan",
    content: (
      <>
        <a class="govuk-back-link" href={paths.list}>
          Indicators
        </a>
        <p class="fl-cover__reference">
          {definition.number}, {definition.objective}
        </p>
        <h1 class="govuk-heading-l">{definition.name}</h1>
        <p class="govuk-body-l">{headlineOf(definition, told)}</p>
        {asAt && <AsAt tx={tx} asAt={asAt} slug={definition.id} />}
        <ViewLinks house={tx.house} definition={definition} here="county" />
        {thing?.state === "proposed" && (
          <Proposed proposal={await getProposal(tx, indicator.id)} held={definition} />
        )}
        {thing?.state === "ending" && <Ending ending={await getEnding(tx, indicator.id)} />}
        <StepButtons base={paths.keep(indicator.id)} steps={steps} />
        <FigureChoice request={request} definition={definition} over={over} isAsAt={asAt !== undefined} />
        {over === "year" ? (
          <RollingSection
            profile={profile}
            definition={definition}
            series={series}
            csvHref={`${paths.csv(definition.id)}${query}`}
          />
        ) : (
          <>
            <ControlSection
              definition={definition}
              control={controlAsTold(definition, series, profile)}
              series={series}
            />
            <SeriesTable
              definition={definition}
              series={told}
              csvHref={`${paths.csv(definition.id)}${query}`}
            />
          </>
        )}
        <Reference tx={tx} indicator={indicator} series={told} />
        <History tx={tx} versions={versions} />
      </>
    ),
  });
}

type AsAtProps = { readonly tx: ActorTx; readonly asAt: Date; readonly slug: string };

/** That an earlier day's knowledge is shown, and the way to today's. */
function AsAt({ tx, asAt, slug }: AsAtProps): VNode {
  return (
    <p class="govuk-body">
      As it was known on {formatDate(asAt, tx.house.calendar)}.{" "}
      <a class="govuk-link" href={paths.indicator(slug)}>
        As it is known now
      </a>
    </p>
  );
}

/** That it is to be used no longer waits for somebody else. */
function Ending({ ending }: { readonly ending: Pick<Proposal, "by" | "reason"> }): VNode {
  return (
    <div class="govuk-inset-text">
      <strong>That this is used no longer waits for somebody else to agree it.</strong> Proposed by{" "}
      {ending.by}: “{ending.reason}”
    </div>
  );
}

type ProposedProps = { readonly proposal: Proposal; readonly held: Defined["definition"] };

/** What somebody proposed, for those who may agree it or take it back. */
function Proposed({ proposal, held }: ProposedProps): VNode {
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <strong>A change waits for somebody else to agree it.</strong> Proposed by {proposal.by}: “
        {proposal.reason}”
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {sayDifferences(held, proposal.definition).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

type ReferenceProps = {
  readonly tx: ActorTx;
  readonly indicator: Defined;
  readonly series: readonly Told<Observation>[];
};

function Reference({ tx, indicator: { definition }, series }: ReferenceProps): VNode {
  const { pack, calendar } = tx.house;
  const { baseline, target, knownIssues = [] } = definition;
  const fresh = series.at(-1)?.recordedAt;
  const rows: [string, VNode | string][] = [
    ["What it says", definition.says],
    ["Why it is looked at", definition.why],
    ["How it is counted", sayFormula(definition)],
    ["Measures", measureLinks(tx, definition)],
    ["Where it comes from", saySource(definition, (id) => agencyName(pack, id))],
    ["How often", EVERY[definition.every]],
    ["Which way is better", BETTER[definition.better]],
    ["Not shown", `Out of fewer than ${definition.fewest}`],
    ["Who answers for it", bodyName(pack, definition.owner)],
    ["Last figure", fresh ? `Recorded on ${formatDate(fresh, calendar)}` : "None yet"],
    [
      "Baseline",
      baseline
        ? `${sayValue(definition, baseline.value)} (${baseline.period}). ${baseline.source}. ${baseline.caveat ?? ""}`
        : "None is known",
    ],
    [
      "Target",
      target
        ? `${sayValue(definition, target.value)} by ${formatLongDay(target.by)}. ${target.decision ?? "No decision is recorded."} ${SAY_STANDING[standingOf(definition, series.at(-1)?.observed)]}.`
        : "None: no body has decided one",
    ],
    ["Something to know", knownIssues.length === 0 ? "Nothing is recorded" : <Issues issues={knownIssues} />],
  ];
  return (
    <>
      <h2 class="govuk-heading-m">About this indicator</h2>
      <FactList facts={rows} />
    </>
  );
}

function Issues({ issues }: { issues: readonly string[] }): VNode {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {issues.map((issue) => (
        <li>{issue}</li>
      ))}
    </ul>
  );
}

/** Every version of the definition, newest first: since when, by whom, why. */
function History({ tx, versions }: { tx: ActorTx; versions: readonly Version[] }): VNode {
  const table = (
    <Table
      caption="Every version"
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={[
        { text: "Version" },
        { text: "Since" },
        { text: "By" },
        { text: "Why" },
        { text: "How it is counted" },
      ]}
      rows={versions.map(({ version, validFrom, by, agreedBy, waits, reason, definition }) => [
        { text: waits ? `${version}, proposed only` : String(version) },
        { text: formatDate(validFrom, tx.house.calendar) },
        { text: agreedBy === undefined ? (by ?? "The pack") : `${by ?? ""}, agreed by ${agreedBy}` },
        { text: reason },
        { text: sayFormula(definition) },
      ])}
    />
  );
  return <Details summaryText={`How it came to be defined so (${versions.length})`} html={table} />;
}
