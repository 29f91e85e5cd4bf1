import type { VNode } from "preact";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import type { ThreadUse } from "../../../foundation/intake/index.ts";
import { AddMore } from "./add-more.tsx";
import { CloseForGood } from "./close-for-good.tsx";

type Props = { readonly visit: PublicVisit; readonly threads: readonly ThreadUse[] };

/** What a device fills with the answers it has opened: one for each kind of thread. */
export function ThreadForDevice({ visit, threads }: Props): VNode {
  const { comingBack: words } = visit.house.pack.words;
  return (
    <>
      {threads.map((use) => (
        <template data-show={use.kind}>
          <h1 class="govuk-heading-l" tabIndex={-1}>
            {words.heading}
          </h1>
          <p class="govuk-body" data-none hidden>
            {words.none}
          </p>
          <ul class="govuk-list" data-replies data-from={words.from} />
          <p class="govuk-body" data-closed hidden>
            {words.closed}
          </p>
          <div data-add hidden>
            <AddMore visit={visit} use={use} />
          </div>
          <CloseForGood visit={visit} kind={use.kind} />
        </template>
      ))}
    </>
  );
}
