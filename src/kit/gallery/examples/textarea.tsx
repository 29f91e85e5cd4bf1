import type { VNode } from "preact";
import { Textarea } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the textarea. */
export function TextareaExamples(): VNode {
  return (
    <Exhibit name="Textarea">
      <State name="Default">
        <Textarea name="textarea-default" label={{ text: "What are you looking for?" }} />
      </State>
      <State name="Taller, with a hint and words in it">
        <Textarea
          name="textarea-hint"
          rows={8}
          label={{ text: "What is the book about?" }}
          hint={{ text: "In your own words" }}
          value={"A house by the sea.\nSix friends."}
        />
      </State>
      <State name="Disabled">
        <Textarea
          name="textarea-disabled"
          disabled
          label={{ text: "Note from the desk" }}
          value="Ask for Sam."
        />
      </State>
      <State name="Error">
        <Textarea
          name="textarea-error"
          label={{ text: "Why would you like this book?" }}
          errorMessage={{ text: "Say why you would like this book" }}
        />
      </State>
    </Exhibit>
  );
}
