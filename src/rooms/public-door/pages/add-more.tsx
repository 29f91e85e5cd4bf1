import type { VNode } from "preact";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import type { CodedQuestion, ThreadUse } from "../../../foundation/intake/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { Button, Radios, Textarea } from "../../../kit/govuk/index.ts";
import { PublicForm } from "../../../kit/layout/index.ts";
import { MOST_LETTERS } from "../model/journey.ts";
import { paths } from "../paths.ts";

type Adding = {
  readonly visit: PublicVisit;
  readonly use: ThreadUse | undefined;
  /** Of what will be added; a device gives its own. */
  readonly id?: string;
};

type Words = Pack["words"]["comingBack"];

/** What may be added, as the room says whose things these threads are of. */
export function AddMore({ visit, use, id }: Adding): VNode | null {
  if (!use) return null;
  const { pack } = visit.house;
  const words = pack.words.comingBack;
  return (
    <PublicForm action={paths.visit} csrf={visit.csrf}>
      {/* One sent twice is one. */}
      {id && <input type="hidden" name="m" value={id} />}
      {use.adds === "words" ? (
        <MoreWords words={words} />
      ) : (
        <MoreCoded asked={use.adds(pack)} words={words} />
      )}
      <Button text={words.send} name="go" value="add" preventDoubleClick />
    </PublicForm>
  );
}

function MoreWords({ words }: { words: Words }): VNode {
  return (
    <Textarea
      id="more"
      name="more"
      label={{ text: words.addQuestion, classes: "govuk-label--m" }}
      hint={{ text: words.addHint }}
      autocomplete="off"
      spellcheck={false}
      attributes={{ dir: "auto", maxlength: String(MOST_LETTERS) }}
      rows={5}
    />
  );
}

function MoreCoded({ asked, words }: { asked: CodedQuestion; words: Words }): VNode {
  return (
    <Radios
      idPrefix="more"
      name="more"
      fieldset={{ legend: { text: asked.label, classes: "govuk-fieldset__legend--m" } }}
      hint={{ text: words.addHint }}
      items={asked.answers.map(({ value, text }) => ({ value, text }))}
    />
  );
}
