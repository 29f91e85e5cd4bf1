import { bodyName } from "../../../foundation/pack/index.ts";
import type { VNode } from "preact";
import type { House } from "../../../foundation/house/index.ts";
import { Heading, SummaryList } from "../../../kit/govuk/index.ts";
import { INFLUENCES } from "../model/influence.ts";
import { paths } from "../paths.ts";
import type { Decision } from "../store/decision.ts";
import { sayDay } from "./say.ts";

type ListProps = {
  readonly house: House;
  readonly decisions: readonly Decision[];
  /** Whether each says where it was made: not where all are of one meeting. */
  readonly withMeeting: boolean;
  /** Of its headings; below the page's own unless told. */
  readonly level?: 2 | 3;
};

/** Decisions in full, each under its number. */
export function DecisionList({
  house,
  decisions,
  withMeeting,
  level = withMeeting ? 2 : 3,
}: ListProps): VNode {
  return (
    <>
      {decisions.map((decision) => (
        <section>
          <Heading level={level} class="govuk-heading-s" id={decision.id}>
            {decision.code}
          </Heading>
          <p class="govuk-body">{decision.words}</p>
          <SummaryList rows={rowsOf(house, decision, withMeeting)} />
        </section>
      ))}
    </>
  );
}

function rowsOf(house: House, decision: Decision, withMeeting: boolean) {
  const { body, heldOn, item, options, dissent, influence, how, objectives, meetingId } = decision;
  const said = influence.map((each) => INFLUENCES[each]).join("; ");
  const meeting = (
    <a class="govuk-link" href={paths.meeting(meetingId)}>
      {bodyName(house.pack, body)}, {sayDay(house, heldOn)}
    </a>
  );
  const facts: readonly (readonly [string, string | null])[] = [
    ["Item", item],
    ["Also considered", options],
    ["Did not agree", dissent ?? "Nobody"],
    ["Influenced by", how === null ? said : `${said}. ${how}`],
    ["About", objectives.length > 0 ? objectives.join(", ") : "No objective of the strategy in particular"],
  ];
  return [
    ...(withMeeting ? [{ key: { text: "Made by" }, value: { html: meeting } }] : []),
    ...facts.map(([key, text]) => ({ key: { text: key }, value: { text: text ?? "" } })),
  ];
}
