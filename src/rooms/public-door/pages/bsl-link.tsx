import type { VNode } from "preact";
import { fillWords, type Pack } from "../../../foundation/pack/index.ts";

type SaysPack = Pick<Pack, "partnership" | "words">;
type Page = keyof NonNullable<Pack["partnership"]["signVideos"]>;

/** A page's video in British Sign Language, where the pack has one on this very site; it says where the link leads. */
export function BslLink({ pack, page }: { pack: SaysPack; page: Page }): VNode | null {
  const { partnership, words } = pack;
  const address = partnership.signVideos?.[page];
  if (address === undefined) return null;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={address}>
        {words.site.bsl}
      </a>{" "}
      {fillWords(words.site.bslLeads, { address })}
    </p>
  );
}
