import type { ComponentChildren, VNode } from "preact";
import { formatDate } from "../../../foundation/clock/index.ts";
import { writePhone } from "../../../foundation/forms/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { hrefOf, stateOf } from "../../../foundation/process/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { Paragraphs, QuoteBlock } from "../../../kit/layout/index.ts";
import { sayAge } from "../../relationships/index.ts";
import type { ProfessionalPart } from "../model/professional-part.ts";
import { safetyOfPhone, sayAsked, sayBasis, sayCriterion, sayProof } from "../model/say-professional.ts";
import { writeBorn, writeInterpreter } from "../safe-contact-rows.ts";
import { unsafeRows } from "../said-rows.ts";
import type { Contact } from "../store/contact.ts";
import type { Related } from "../store/related.ts";
import { SafeContact, type Since } from "./safe-contact.tsx";

type Props = {
  readonly house: House;
  readonly contact: Contact;
  readonly request: Related | undefined;
  readonly since?: Since;
};

/** What a professional asked for, each voice in its own place; and apart again: does she know, does she agree, on what basis. */
export function ProfessionalView({ house, contact, request, since }: Props): VNode | null {
  const { answers } = contact;
  const part = answers.professional;
  if (!part) return null;
  return (
    <>
      {answers.words ? (
        <QuoteBlock
          text={answers.words}
          source={`In her words, as told to ${part.referrer.name}, ${formatDate(contact.receivedAt, house.calendar)}`}
        />
      ) : (
        <p class="govuk-body">The professional wrote down nothing that she said.</p>
      )}
      <Voice heading="What happened, as facts" text={part.facts} />
      <Voice heading="The professional’s judgement" text={part.judgement} />
      <Rows heading="Who" rows={whoRows(house, contact, part)} />
      <SafeContact answers={answers} pack={house.pack} {...(since && { since })} />
      {part.throughReferrer && <p class="govuk-body">She wants to be reached through the referrer only.</p>}
      <Rows heading="Numbers nobody has allowed" rows={phoneRows(part)} />
      <Rows heading="Who is safe to talk to, and who is not" rows={talkRows(house, contact, part)} />
      <Rows heading="Children" rows={childRows(house, part)} />
      <Rows heading="Why now" rows={whyRows(house, contact, part)} />
      <Sharing part={part} />
      <Rows heading="Who asks" rows={referrerRows(part)} />
      {request && (
        <p class="govuk-body">
          <a class="govuk-link" href={hrefOf({ house }, request)}>
            Tell or ask the referrer: {request.reference}
          </a>
          {`, ${stateOf({ house }, request)}`}
        </p>
      )}
    </>
  );
}

/** Three things that are often taken for one, each under its own heading. */
function Sharing({ part }: { part: ProfessionalPart }): VNode {
  const { without } = part;
  return (
    <>
      <Rows
        heading="Does she know?"
        rows={[
          ["She knows that we were asked", part.aware === "yes" ? "Yes" : "No"],
          ["Why not", part.whyNotAware],
        ]}
      />
      <Rows
        heading="Does she agree?"
        rows={[
          ["To telling us", sayAsked(part.consent)],
          ["That the referrer hears what comes of it", sayAsked(part.mayKnow)],
        ]}
      />
      <Rows
        heading="Lawful basis"
        rows={[
          ["Given by the referrer", sayBasis(part.basis)],
          ["Purpose", without?.purpose],
          ["Why it is necessary", without?.necessity],
          ["Why it is proportionate", without?.proportionality],
          ["Decided by", without?.decidedBy],
        ]}
      />
    </>
  );
}

function Voice({ heading, text }: { heading: string; text: string | undefined }): VNode | null {
  if (!text) return null;
  return (
    <>
      <h2 class="govuk-heading-s">{heading}</h2>
      <Paragraphs text={text} />
    </>
  );
}

type Row = readonly [label: string, value: string | undefined];

/** Only what was said; no heading where nothing was. */
function Rows({ heading, rows }: { heading: ComponentChildren; rows: readonly Row[] }): VNode | null {
  const said = rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
  if (said.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-s">{heading}</h2>
      <SummaryList
        rows={said.map(({ label, value }) => ({
          key: { text: label },
          value: { html: <Paragraphs text={value} /> },
        }))}
      />
    </>
  );
}

function whoRows(house: House, { answers, district }: Contact, part: ProfessionalPart): Row[] {
  const { pack, calendar } = house;
  const about = pack.characteristics.map(({ id, name, options }): Row => {
    const said = [part.about[id] ?? []].flat();
    const labels = options.filter((option) => said.includes(option.id)).map(({ label }) => label);
    return [name, labels.join(", ")];
  });
  return [
    ["Name", [answers.given, answers.family].filter(Boolean).join(" ") || "No name given"],
    ["Other names", part.otherNames],
    ["Born", answers.born && writeBorn(answers.born, calendar)],
    ["Address", part.address],
    ["District", pack.districts.find(({ id }) => id === district)?.name],
    ["Interpreter", writeInterpreter(answers)],
    ...about,
  ];
}

function phoneRows({ phones }: ProfessionalPart): Row[] {
  return phones.map(({ number, safe }) => [writePhone(number), safetyOfPhone(safe)]);
}

function talkRows({ calendar }: House, { answers }: Contact, part: ProfessionalPart): Row[] {
  return [
    ...unsafeRows(answers, calendar).map(({ label, value }): Row => [label, value]),
    ["Address of who is not safe", part.unsafeAddress],
    ["Safe to talk to", part.safeToTalk],
  ];
}

function childRows({ calendar }: House, { children }: ProfessionalPart): Row[] {
  return children.map(({ name, born, age, school, relation }) => [
    name ?? "No name given",
    [born && `born ${writeBorn(born, calendar)}`, age !== undefined && sayAge(age), relation, school]
      .filter(Boolean)
      .join("; ") || "Nothing more said",
  ]);
}

const EARLIER: Readonly<Record<string, string>> = {
  yes: "Yes",
  no: "No",
  unknown: "The referrer does not know",
};

function whyRows({ pack }: House, { answers }: Contact, part: ProfessionalPart): Row[] {
  const { criteria, earlier, earlierNote } = part;
  const forms = pack.formsOfVawg.filter(({ id }) => answers.forms?.includes(id));
  return [
    ["What kind of harm", forms.map(({ name }) => name).join(", ")],
    ["Criteria", criteria.map(sayCriterion).join("\n\n")],
    ["Listed before", [EARLIER[earlier ?? ""], earlierNote].filter(Boolean).join(": ")],
  ];
}

function referrerRows({ referrer }: ProfessionalPart): Row[] {
  return [
    ["Name", referrer.name],
    ["Job", referrer.role],
    ["Agency", referrer.agency],
    ["Work phone", [referrer.phone && writePhone(referrer.phone), referrer.times].filter(Boolean).join(", ")],
    ["Known by", sayProof(referrer.proof)],
  ];
}
