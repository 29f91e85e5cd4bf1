import type { VNode } from "preact";
import type { Pack, PageText } from "../../../foundation/pack/index.ts";
import { PageBody } from "./page-body.tsx";

/** The words as the public reads them, set apart from the page around them. */
export function Preview({ pack, text }: { pack: Pack; text: PageText }): VNode {
  return (
    <section class="fl-preview" aria-label="As the public reads it">
      <PageBody pack={pack} text={text} level={2} />
    </section>
  );
}
