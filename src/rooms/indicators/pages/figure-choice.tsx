import type { VNode } from "preact";
import type { StaffRequest } from "../../../foundation/http/index.ts";
import type { Indicator } from "../model/indicator.ts";
import { whyNotRolling } from "../model/rolling.ts";
import { paths } from "../paths.ts";

/** Each period by itself, or twelve months together. */
export type Over = "period" | "year";

const EACH: Readonly<Record<Indicator["every"], string>> = {
  month: "Each month",
  quarter: "Each quarter",
  year: "Each year",
};

/** What an address asks for (`?over=year`); each period, where it asks for nothing or the indicator has no other. */
export function readOver({ query }: StaffRequest, definition: Indicator): Over {
  return query["over"] === "year" && whyNotRolling(definition) === undefined ? "year" : "period";
}

/** What an address has to carry on: twelve months together, and the day as of which everything is shown. */
export function queryOf({ query }: StaffRequest, over: Over, isAsAt: boolean): string {
  const asked = [...(over === "year" ? ["over=year"] : []), ...(isAsAt ? [`on=${query["on"] ?? ""}`] : [])];
  return asked.length === 0 ? "" : `?${asked.join("&")}`;
}

type Props = {
  readonly request: StaffRequest;
  readonly definition: Indicator;
  readonly over: Over;
  readonly isAsAt: boolean;
};

/** The choice between each period and rolling twelve months; where there are none, why. */
export function FigureChoice({ request, definition, over, isAsAt }: Props): VNode {
  const why = whyNotRolling(definition);
  if (why !== undefined) return <p class="govuk-hint">There are no rolling twelve months. {why}</p>;
  const choices: readonly (readonly [Over, string])[] = [
    ["period", EACH[definition.every]],
    ["year", "Rolling twelve months"],
  ];
  return (
    <nav class="fl-no-print" aria-label="Which figures are shown">
      <ul class="govuk-list">
        {choices.map(([each, name]) => (
          <li>
            {each === over ? (
              <strong aria-current="true">{name}</strong>
            ) : (
              <a
                class="govuk-link"
                href={`${paths.indicator(definition.id)}${queryOf(request, each, isAsAt)}`}
              >
                {name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
