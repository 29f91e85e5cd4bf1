import type { VNode } from "preact";
import type { Pack } from "../../../foundation/pack/index.ts";
import { sayTo } from "./help-page.tsx";
import { TextList } from "./text-list.tsx";

/** What this site can and cannot hide, spyware, and safer ways (SAFETY 16). */
export function SafetyContent({ pack }: { pack: Pack }): VNode {
  const { safety } = pack.words;
  const parts = [
    { heading: safety.hidesHeading, texts: safety.hides },
    { heading: safety.cannotHeading, texts: safety.cannotHide },
    { heading: safety.spywareHeading, texts: safety.spyware },
    { heading: safety.saferHeading, texts: safety.safer },
  ];
  return (
    <>
      <h1 class="govuk-heading-l">{safety.heading}</h1>
      <p class="govuk-body">{safety.lead}</p>
      {parts.map(({ heading, texts }) => (
        <>
          <h2 class="govuk-heading-m">{heading}</h2>
          <TextList texts={texts.map((text) => sayTo(pack, text))} />
        </>
      ))}
    </>
  );
}
