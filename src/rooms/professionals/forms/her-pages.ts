import {
  answered,
  choice,
  choices,
  date,
  longText,
  page,
  phone,
  text,
  type Field,
} from "../../../foundation/forms/index.ts";
import type { Characteristic, Pack } from "../../../foundation/pack/index.ts";
import { ABOUT } from "../model/about.ts";
import { reachPages } from "./reach-pages.ts";

const IS_SAFE = {
  why: "Somebody else may hold it, or see who rings.",
  optional: true,
  inline: true,
  options: [
    { value: "yes", label: "Yes" },
    { value: "no", label: "No" },
    { value: "unknown", label: "I do not know" },
  ],
} as const;

/** Who she is, how she may be reached, what a service has to know to fit her. */
export function herPages(pack: Pick<Pack, "districts" | "characteristics">) {
  return [
    whoPage(),
    ...reachPages(),
    phonesPage(),
    page({
      id: "place",
      title: "Where she lives, and her language",
      fields: {
        district: choice({
          label: "District",
          why: "Some services are for some districts only.",
          optional: true,
          select: true,
          options: pack.districts.map(({ id, name }) => ({ value: id, label: name })),
        }),
        interpreter: text({
          label: "Language, if she needs an interpreter",
          why: "So that an interpreter is there from the first call, and never a relative.",
          optional: true,
          width: 20,
        }),
        interpreterDialect: text({
          label: "Dialect",
          optional: true,
          width: 20,
          when: answered("interpreter"),
        }),
        interpreterGender: text({
          label: "A woman or a man as interpreter, if it matters to her",
          optional: true,
          width: 20,
          when: answered("interpreter"),
        }),
      },
    }),
    page({
      id: "about",
      title: "What matters about her",
      why: "So that we offer services that are right for her. Only what you know; nothing here is compulsory. Each answer is worded as she would give it herself: “I”, “me” and “you” are her, not you who write.",
      fields: Object.fromEntries(asked(pack).map((each) => [fieldId(each), fieldFor(each)])),
    }),
  ] as const;
}

/** The characteristics a professional may say of her: none that the pack masks or does not share by itself. */
function asked({ characteristics }: Pick<Pack, "characteristics">): readonly Characteristic[] {
  return characteristics.filter(({ masked, sharedByDefault }) => !masked && sharedByDefault);
}

/** The form's name for a characteristic. */
function fieldId({ id }: Pick<Characteristic, "id">): string {
  return `${ABOUT}${id}`;
}

function fieldFor({ name, why, several, options }: Characteristic): Field {
  const shared = {
    label: name,
    why,
    optional: true as const,
    options: options
      .filter(({ id }) => id !== "rather-not-say")
      .map(({ id, label }) => ({ value: id, label })),
  };
  return several ? choices(shared) : choice({ ...shared, select: true });
}

function whoPage() {
  return page({
    id: "her",
    title: "Who she is",
    why: "So that we recognise somebody we already know, and nobody is asked twice. What you do not know, leave out.",
    fields: {
      given: text({ label: "First name", optional: true, width: 20 }),
      family: text({ label: "Last name", optional: true, width: 20 }),
      otherNames: text({
        label: "Other names she uses or used",
        why: "People are often known under an earlier or another name.",
        optional: true,
      }),
      born: date({
        label: "Date of birth",
        hint: "For example, 27 3 1990.",
        why: "It tells two people of one name apart, and whether she is a child.",
        optional: true,
        must: "past",
      }),
      address: longText({
        label: "Address",
        why: "To recognise her and find what is near. Nobody writes there because of it.",
        optional: true,
        rows: 3,
        maxLength: 2_000,
      }),
    },
  });
}

function phonesPage() {
  return page({
    id: "phones",
    title: "Other numbers of hers that you know",
    why: "They help to recognise her. A call at the wrong moment can get her hurt: a number alone is never a way to reach her.",
    fields: {
      phoneOne: phone({
        label: "A phone number",
        hint: "Not the safe one again, if you gave that before.",
        optional: true,
      }),
      phoneOneSafe: choice({ ...IS_SAFE, label: "Is it safe to ring it?", when: answered("phoneOne") }),
      phoneTwo: phone({ label: "Another number", optional: true }),
      phoneTwoSafe: choice({ ...IS_SAFE, label: "Is it safe to ring that one?", when: answered("phoneTwo") }),
    },
  });
}
