import type { VNode } from "preact";
import { FactList, type Fact } from "../../../../kit/layout/index.ts";
import { formatDay, formatLongDay } from "../../../../foundation/clock/index.ts";
import type { PublicVisit, Reply } from "../../../../foundation/http/index.ts";
import { partnershipPage } from "../../../partnership/index.ts";
import { headlineOf } from "../../model/headline.ts";
import { periodName } from "../../model/period.ts";
import { sayInterval, sayValue } from "../../model/say-figure.ts";
import { findPublished, type PublicIndicator, type PublicObservation } from "../../store/published.ts";
import { ControlSection } from "../control-section.tsx";

const TITLE = "How we judge whether the strategy works";

/** GET /strategy/indicators: each indicator with its last figure, how sure that is, and how it goes; or why there is none. */
export async function showPublicIndicators(visit: PublicVisit): Promise<Reply> {
  const indicators = await findPublished(visit.house);
  const counted = indicators.filter((each): each is Counted => each.series !== undefined);
  const others = indicators.filter(({ series }) => series === undefined);
  return partnershipPage(visit, {
    title: TITLE,
    madeOf: indicators,
    backHref: "/strategy",
    wide: true,
    content: (
      <>
        <h1 class="govuk-heading-l">{TITLE}</h1>
        <p class="govuk-body fl-main__narrow">
          Each indicator says one thing that should change if we do what we said. A figure is of the county,
          from counts that are rounded; the range beside it says how far chance alone could have moved it,
          whatever the counts were before. Where few people stand behind a figure, a bound is all that is told
          of it, or nothing. What surveys and other publishers found is shown as they gave it.{" "}
          <a class="govuk-link" href="/figures">
            The figures themselves
          </a>
        </p>
        {counted.length === 0 && <p class="govuk-body">There is no figure to show yet.</p>}
        {counted.map((indicator) => (
          <One visit={visit} indicator={indicator} />
        ))}
        {others.length > 0 && <Others indicators={others} />}
      </>
    ),
  });
}

type Counted = PublicIndicator & { readonly series: readonly PublicObservation[] };

function One({ visit, indicator }: { visit: PublicVisit; indicator: Counted }): VNode {
  const { definition, series, control } = indicator;
  const last = series.at(-1);
  return (
    <section aria-labelledby={definition.id}>
      <h2 class="govuk-heading-m" id={definition.id}>
        {definition.name}
      </h2>
      <p class="govuk-body">{headlineOf(definition, series)}</p>
      <p class="govuk-body fl-main__narrow">
        {definition.says} {definition.why}
      </p>
      {last && <FactList facts={factsOf(visit, indicator, last)} />}
      <ControlSection
        definition={definition}
        control={control}
        series={series}
        id={`control-${definition.id}`}
        isPublic
      />
    </section>
  );
}

function factsOf({ house }: PublicVisit, { definition }: Counted, last: PublicObservation): Fact[] {
  const { observed } = last;
  const day = formatDay(last.recordedOn, house.calendar);
  const { target } = definition;
  const base = observed.state === "shown" ? observed.denominator : null;
  return [
    ["Likely between", sayInterval(definition, observed)],
    ["Out of", base === null ? "" : `about ${base.toLocaleString("en-GB")}`],
    ["To reach", target && `${sayValue(definition, target.value)} by ${formatLongDay(target.by)}`],
    ["How fresh", `${periodName(last)}, counted ${day}`],
  ];
}

function Others({ indicators }: { indicators: readonly PublicIndicator[] }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">Without a public figure</h2>
      <ul class="govuk-list govuk-list--bullet">
        {indicators.map(({ definition }) => (
          <li>
            {definition.name}: {whyNot(definition)}
          </li>
        ))}
      </ul>
    </>
  );
}

function whyNot({ source, lacks }: PublicIndicator["definition"]): string {
  if (lacks !== undefined) return "not recorded yet, so it cannot be counted.";
  if (source === "returned") return "returned by agencies for the partnership’s own use.";
  if (source === "survey") return "comes from a survey.";
  if (source === "external") return "published by others.";
  return "rests on small groups, and is shown in the figures where it can be.";
}
