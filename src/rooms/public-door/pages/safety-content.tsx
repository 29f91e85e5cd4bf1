import type { VNode } from "preact";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import { BslLink } from "./bsl-link.tsx";
import { EasyWords, sentenceLines } from "./easy-words.tsx";
import { sayTo } from "./help-page.tsx";
import { TextList } from "./text-list.tsx";

/** What this site can and cannot hide, spyware, and safer ways (SAFETY 16). */
export function SafetyContent({ visit }: { visit: PublicVisit }): VNode {
  const { safety } = visit.house.pack.words;
  return (
    <SafetyParts
      visit={visit}
      heading={safety.heading}
      lead={safety.lead}
      parts={[
        { heading: safety.hidesHeading, texts: safety.hides },
        { heading: safety.cannotHeading, texts: safety.cannotHide },
        { heading: safety.spywareHeading, texts: safety.spyware },
        { heading: safety.saferHeading, texts: safety.safer },
      ]}
    />
  );
}

/** The same for a reader of nine: shorter, and not less true. */
export function SafetyForYoung({ visit }: { visit: PublicVisit }): VNode {
  const { safety, young } = visit.house.pack.words;
  return (
    <SafetyParts
      visit={visit}
      heading={young.seeHeading}
      lead={young.seeLead}
      parts={[
        { heading: safety.cannotHeading, texts: young.cannotHide },
        { heading: safety.spywareHeading, texts: young.spyware },
        { heading: safety.saferHeading, texts: young.safer },
      ]}
    />
  );
}

function SafetyParts({ visit, heading: title, lead, parts }: Parts): VNode {
  const { pack } = visit.house;
  const lines = (text: string): readonly string[] => sentenceLines(sayTo(pack, text), visit);
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <BslLink pack={pack} page="safety" />
      <TextList texts={[lines(lead)]} />
      {parts.map(({ heading, texts }) => (
        <>
          <h2 class="govuk-heading-m">{heading}</h2>
          <TextList texts={texts.map(lines)} />
        </>
      ))}
      <EasyWords visit={visit} texts={pack.words.easy.safetyWords} />
    </>
  );
}

type Parts = {
  readonly visit: PublicVisit;
  readonly heading: string;
  readonly lead: string;
  readonly parts: readonly { readonly heading: string; readonly texts: readonly string[] }[];
};
