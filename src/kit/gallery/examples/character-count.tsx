import type { VNode } from "preact";
import { CharacterCount } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the character count. */
export function CharacterCountExamples(): VNode {
  return (
    <Exhibit name="Character count">
      <State name="Limit in characters">
        <CharacterCount
          name="count-characters"
          maxlength={200}
          label={{ text: "What did you like about the book?" }}
        />
      </State>
      <State name="Limit in words, with a hint">
        <CharacterCount
          name="count-words"
          maxwords={150}
          label={{ text: "Describe the garden" }}
          hint={{ text: "You can leave out the names of plants" }}
        />
      </State>
      <State name="Speaking only near the limit">
        <CharacterCount
          name="count-threshold"
          maxlength={100}
          threshold={75}
          label={{ text: "Note to the driver" }}
        />
      </State>
      <State name="Error">
        <CharacterCount
          name="count-error"
          maxlength={10}
          value="Longer than it may be"
          label={{ text: "Short title" }}
          errorMessage={{ text: "Title must be 10 characters or fewer" }}
        />
      </State>
    </Exhibit>
  );
}
