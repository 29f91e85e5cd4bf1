import type { VNode } from "preact";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { Button, Checkboxes, Details, Input, Radios, Select } from "../../../kit/govuk/index.ts";
import { PublicForm } from "../../../kit/layout/index.ts";
import { fillIn } from "../model/fill-in.ts";
import { ABOUT, AGE_BANDS, answersOf, isEmptySearch, type AgeBand, type Search } from "../model/search.ts";
import { publicPaths } from "../paths.ts";
import { inEnglish } from "./english.ts";
import { answerName } from "./say-reason.ts";

/** The field of each part of a search. The names tell nothing. */
export const FIELDS = {
  words: "q1",
  district: "q2",
  age: "q3",
  gender: "q4",
  about: "q5",
  language: "q6",
  ask: "q7",
} as const satisfies Record<keyof Search, string>;
/** The button that forgets the search. */
export const CLEAR = "clear";

type Props = { readonly visit: PublicVisit; readonly search: Search };

/** What she needs, where, and who she is: nothing has to be said. It posts, so that no address holds any of it. */
export function SearchForm({ visit, search }: Props): VNode {
  const { pack } = visit.house;
  const { finder } = pack.words;
  const anywhere = fillIn(finder.anywhere, { place: pack.partnership.place });
  return (
    <PublicForm action={publicPaths.list} csrf={visit.csrf}>
      <Input
        name={FIELDS.words}
        id={FIELDS.words}
        value={search.words}
        label={{ text: finder.words, classes: "govuk-label--s" }}
        hint={{ text: finder.wordsHint }}
        autocomplete="off"
        spellcheck={false}
        attributes={{ autocorrect: "off", maxlength: 200 }}
      />
      <Select
        name={FIELDS.district}
        label={{ text: finder.where, classes: "govuk-label--s" }}
        value={search.district}
        items={[
          { value: "", text: anywhere },
          ...pack.districts.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        attributes={{ autocomplete: "off" }}
      />
      <Details
        summaryText={finder.whoSummary}
        open={saysWho(search)}
        html={<WhoQuestions visit={visit} search={search} />}
      />
      <div class="govuk-button-group">
        <Button text={finder.search} preventDoubleClick />
        {!isEmptySearch(search) && (
          <Button
            text={finder.clear}
            name="go"
            value={CLEAR}
            classes="govuk-button--secondary"
            preventDoubleClick
          />
        )}
      </div>
    </PublicForm>
  );
}

function WhoQuestions({ visit, search }: Props): VNode {
  const { pack } = visit.house;
  const { finder, asking } = pack.words;
  const small = (text: string) => ({ legend: { text, classes: "govuk-fieldset__legend--s" } });
  const answers = (id: "gender" | "language") =>
    answersOf(pack, id).map((value) => ({ value, text: inEnglish(visit, answerName(pack, id, value)) }));
  const bands = Object.keys(AGE_BANDS) as AgeBand[];
  return (
    <>
      <p class="govuk-body">{finder.whoHint}</p>
      <Radios
        name={FIELDS.age}
        value={search.age ?? ""}
        classes="govuk-radios--small"
        fieldset={small(finder.age)}
        items={[
          ...bands.map((value) => ({ value, text: sayAge(pack, value) })),
          { value: "", text: asking.ratherNotSay },
        ]}
      />
      <Radios
        name={FIELDS.gender}
        value={search.gender ?? ""}
        classes="govuk-radios--small"
        fieldset={small(finder.gender)}
        items={[...answers("gender"), { value: "", text: asking.ratherNotSay }]}
      />
      <Checkboxes
        name={FIELDS.about}
        values={[...(search.about ?? [])]}
        classes="govuk-checkboxes--small"
        fieldset={small(finder.about)}
        items={ABOUT.map((value) => ({ value, text: sayAbout(pack, value) }))}
      />
      <Select
        name={FIELDS.language}
        label={{ text: finder.language, classes: "govuk-label--s" }}
        value={search.language}
        items={[{ value: "", text: finder.anyLanguage }, ...answers("language")]}
        attributes={{ autocomplete: "off" }}
      />
    </>
  );
}

function sayAge({ words: { finder } }: Pack, age: AgeBand): string {
  return {
    under13: finder.ageUnder13,
    from13: finder.ageFrom13,
    from16: finder.ageFrom16,
    from18: finder.ageFrom18,
    from60: finder.ageFrom60,
  }[age];
}

function sayAbout({ words: { finder } }: Pack, about: (typeof ABOUT)[number]): string {
  return {
    lgbt: finder.aboutLgbt,
    disabled: finder.aboutDisabled,
    deaf: finder.aboutDeaf,
    "no-recourse": finder.aboutNoRecourse,
  }[about];
}

function saysWho({ age, gender, about, language }: Search): boolean {
  return [age, gender, about, language].some((each) => each !== undefined);
}
