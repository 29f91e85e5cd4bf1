import type { VNode } from "preact";
import type { Pack } from "../../../foundation/pack/index.ts";
import { sayTo } from "./help-page.tsx";
import { TextList } from "./text-list.tsx";

/** What this site can and cannot hide, spyware, and safer ways (SAFETY 16). */
export function SafetyContent({ pack }: { pack: Pack }): VNode {
  const { safety } = pack.words;
  return (
    <SafetyParts
      pack={pack}
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
export function SafetyForYoung({ pack }: { pack: Pack }): VNode {
  const { safety, young } = pack.words;
  return (
    <SafetyParts
      pack={pack}
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

function SafetyParts({ pack, heading: title, lead, parts }: Parts): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{lead}</p>
      {parts.map(({ heading, texts }) => (
        <>
          <h2 class="govuk-heading-m">{heading}</h2>
          <TextList texts={texts.map((text) => sayTo(pack, text))} />
        </>
      ))}
    </>
  );
}

type Parts = {
  readonly pack: Pack;
  readonly heading: string;
  readonly lead: string;
  readonly parts: readonly { readonly heading: string; readonly texts: readonly string[] }[];
};
