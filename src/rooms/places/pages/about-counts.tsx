import type { VNode } from "preact";
import { getThreshold, type Pack } from "../../../foundation/pack/index.ts";
import { Details, SummaryList } from "../../../kit/govuk/index.ts";
import { ABOUT, ABOUT_KEYS, type About } from "../model/codes.ts";
import type { AboutCount } from "../store/about-counts.ts";

/**
 * Who told us, over the whole county: where enough gave an answer, to the nearest five; the others are not said. Of one
 * report or one place nobody sees it.
 */
export function AboutCounts({ pack, counts }: { pack: Pack; counts: readonly AboutCount[] }): VNode {
  const asked = ABOUT_KEYS.map((key) => ({ key, text: sayCounts(pack, key, counts) }));
  return (
    <Details
      summaryText="Who told us, as far as they said"
      html={
        <>
          <p class="govuk-body">
            Over all accepted reports, to the nearest {roundTo(pack)}; answers that fewer than {least(pack)}{" "}
            people gave are left out.
          </p>
          <SummaryList
            rows={asked.map(({ key, text }) => ({ key: { text: nameOf(pack, key) }, value: { text } }))}
          />
        </>
      }
    />
  );
}

function sayCounts(pack: Pack, question: About, counts: readonly AboutCount[]): string {
  const shown = counts.filter((count) => count.question === question && count.n >= least(pack));
  if (shown.length < 2) return "Too few to say";
  const step = roundTo(pack);
  return shown
    .map(({ answer, n }) => `${answerOf(pack, question, answer)} ${Math.round(n / step) * step}`)
    .join("; ");
}

function least(pack: Pack): number {
  return getThreshold(pack, "figures.smallest-shown").value;
}

function roundTo(pack: Pack): number {
  return getThreshold(pack, "figures.rounded-to").value;
}

function nameOf({ characteristics }: Pack, question: About): string {
  return characteristics.find(({ id }) => id === ABOUT[question])?.name ?? question;
}

function answerOf({ characteristics, words }: Pack, question: About, answer: string): string {
  if (question === "disability") return answer === "yes" ? words.placeDisabled.yes : words.placeDisabled.no;
  const known = characteristics.find(({ id }) => id === ABOUT[question]);
  return known?.options.find(({ id }) => id === answer)?.label ?? answer;
}
