import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { staffPage, type Reply, type StaffRoute } from "../../../foundation/http/index.ts";
import { Details, Table } from "../../../kit/govuk/index.ts";
import { profileOf } from "../../figures/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { asTold, type Told } from "../model/as-told.ts";
import type { Indicator } from "../model/indicator.ts";
import { periodName } from "../model/period.ts";
import { sayInterval, sayObserved, sayValue } from "../model/say-figure.ts";
import { sayWorse } from "../model/say-places.ts";
import { SAY_STANDING, standingOf } from "../model/standing.ts";
import { paths } from "../paths.ts";
import { findDefined, type Defined } from "../store/definition.ts";
import { findLatest, type Observation } from "../store/observation.ts";
import { findPlacesOf } from "../store/find-places.ts";
import { BETTER } from "./say-definition.ts";
import { showsFigures } from "./shows-figures.ts";

/** GET /indicators: what the strategy is judged by, priority by priority; each leads to its reference page. */
export const indicatorsRoute: StaffRoute = {
  ...showsFigures,
  path: paths.list,
  handle: showIndicators,
};

type Line = {
  readonly indicator: Defined;
  readonly latest: Told<Observation> | undefined;
  /** Where districts do worse than chance explains. */
  readonly worse: string | undefined;
};

async function showIndicators(tx: ActorTx): Promise<Reply> {
  const defined = (await findDefined(tx)).filter(({ isRetired }) => !isRetired);
  const latest = new Map((await findLatest(tx)).map((each) => [each.indicatorId, each]));
  const places = await findPlacesOf(
    tx,
    defined.map(({ definition }) => definition),
  );
  const lines = defined.map((indicator) => ({
    indicator,
    latest: toldOf(tx, indicator, latest.get(indicator.id)),
    worse: places.get(indicator.definition.id)?.flatMap((view) => sayWorse(view) ?? [])[0],
  }));
  const counted = lines.filter(({ indicator }) => indicator.definition.lacks === undefined);
  const lacking = lines.filter(({ indicator }) => indicator.definition.lacks !== undefined);
  return staffPage({
    title: "Indicators",
    place: "Plan",
    content: (
      <>
        <h1 class="govuk-heading-l">Indicators</h1>
        <p class="govuk-body">
          What the strategy is judged by. Figures are the county&rsquo;s, as released: small numbers are not
          in them. {sayHowMany(lines)}
        </p>
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={paths.returns}>
              Returns of figures
            </a>
          </li>
          <li>
            <a class="govuk-link" href={paths.imports}>
              Figures brought in by file
            </a>
          </li>
        </ul>
        {lines.length === 0 && (
          <EmptyState text="The indicators are defined within the hour after the first start." />
        )}
        {[...Map.groupBy(counted, priorityOf)].map(([priority, group]) => (
          <PriorityTable priority={priority} lines={group} />
        ))}
        {lacking.length > 0 && <Lacking lines={lacking} />}
      </>
    ),
  });
}

/** The last figure as every page tells it. */
function toldOf(
  { house }: ActorTx,
  { definition }: Defined,
  latest: Observation | undefined,
): Told<Observation> | undefined {
  return latest && asTold(definition, [latest], profileOf(house.pack))[0];
}

/** How many have a source, said by what that is. */
function sayHowMany(lines: readonly Line[]): string {
  const all = lines.map(({ indicator }) => indicator.definition);
  const counted = all.filter(({ numerator }) => numerator !== undefined).length;
  const returned = all.filter(({ source }) => source === "returned").length;
  const lacking = all.filter(({ lacks }) => lacks !== undefined).length;
  const others = all.length - counted - returned - lacking;
  return `Of ${all.length}, ${counted} are counted here, ${returned} returned by agencies, ${others} come from surveys or from others, and ${lacking} cannot be counted yet.`;
}

function priorityOf({ indicator }: Line): string {
  return indicator.definition.objective.split(".")[0] ?? "";
}

function PriorityTable({ priority, lines }: { priority: string; lines: readonly Line[] }): VNode {
  return (
    <Table
      caption={`Priority ${priority.slice(1)}`}
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={[{ text: "Indicator" }, { text: "Latest figure" }, { text: "Target" }]}
      rows={lines.map(({ indicator, latest, worse }) => {
        const { definition } = indicator;
        return [
          { html: <Name indicator={indicator} /> },
          { html: <Latest definition={definition} latest={latest} worse={worse} /> },
          { text: SAY_STANDING[standingOf(definition, latest?.observed)] },
        ];
      })}
    />
  );
}

type LatestProps = {
  readonly definition: Indicator;
  readonly latest: Told<Observation> | undefined;
  readonly worse: string | undefined;
};

/** The last figure with its period and range; where there is none yet, where it started from. */
function Latest({ definition, latest, worse }: LatestProps): VNode {
  const { baseline } = definition;
  const range = sayInterval(definition, latest?.observed);
  const beside = latest ? `${periodName(latest)}${range && `, ${range}`}` : "";
  return (
    <>
      {sayObserved(definition, latest?.observed)}
      {beside && <span class="fl-choices__hint">{beside}</span>}
      {worse && (
        <span class="fl-choices__hint">
          <a class="govuk-link" href={paths.places(definition.id)}>
            {worse}
          </a>
        </span>
      )}
      {!latest && baseline && (
        <span class="fl-choices__hint">
          Baseline {sayValue(definition, baseline.value)} ({baseline.period})
        </span>
      )}
    </>
  );
}

function Name({ indicator: { definition } }: { indicator: Defined }): VNode {
  return (
    <>
      <a class="govuk-link" href={paths.indicator(definition.id)}>
        {definition.name}
      </a>
      <span class="fl-choices__hint govuk-!-font-weight-regular">
        {definition.objective}, {BETTER[definition.better].toLowerCase()}
      </span>
    </>
  );
}

/** What nothing is recorded of yet, said and not left out. */
function Lacking({ lines }: { lines: readonly Line[] }): VNode {
  const table = (
    <Table
      caption="Cannot be counted yet"
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={[{ text: "Indicator" }, { text: "What is not recorded here" }]}
      rows={lines.map(({ indicator }) => [
        { html: <Name indicator={indicator} /> },
        { text: indicator.definition.lacks ?? "" },
      ])}
    />
  );
  return <Details summaryText={`Cannot be counted yet (${lines.length})`} html={table} />;
}
