import type { VNode } from "preact";
import { Tag } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

const COLOURS = ["grey", "green", "teal", "blue", "purple", "magenta", "red", "orange", "yellow"];

/** Every state of the tag. */
export function TagExamples(): VNode {
  return (
    <Exhibit name="Tag">
      <State name="Default">
        <Tag text="On the shelf" />
      </State>
      <State name="Colours">
        <p class="govuk-body">
          {COLOURS.map((colour) => (
            <>
              <Tag classes={`govuk-tag--${colour}`} text={colour} />{" "}
            </>
          ))}
        </p>
      </State>
    </Exhibit>
  );
}
