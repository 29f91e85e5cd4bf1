import type { VNode } from "preact";
import { LanguageNavigation } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the language navigation. */
export function LanguageNavigationExamples(): VNode {
  return (
    <Exhibit name="Language navigation">
      <State name="Default">
        <LanguageNavigation
          items={[
            { text: "English", lang: "en", current: true },
            { text: "Cymraeg", lang: "cy", href: "#language-navigation" },
            { text: "اردو", lang: "ur", dir: "rtl", href: "#language-navigation" },
          ]}
        />
      </State>
    </Exhibit>
  );
}
