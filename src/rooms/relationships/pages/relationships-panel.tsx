import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { findRelated, type Related } from "../store/links-of.ts";
import { nameOf, sayLink, sayMore } from "./say-link.ts";
import { UnderTheAct } from "./under-the-act.tsx";

/**
 * Whom a person is linked with, for her page: what they are to one another, and what the Act makes of it. Nothing when
 * there is none that the actor may see. Two queries.
 */
export async function relationshipsPanel(
  tx: ActorTx,
  { personId }: { personId: string },
): Promise<VNode | null> {
  const related = await findRelated(tx, personId);
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="relationships">
      <h2 class="govuk-heading-m" id="relationships">
        Relationships
      </h2>
      <SummaryList
        rows={related.map((one) => ({
          key: { html: <Other related={one} /> },
          value: { html: <Links related={one} personId={personId} /> },
        }))}
      />
    </section>
  );
}

function Other({ related: { other } }: { related: Related }): VNode {
  return (
    <>
      <a class="govuk-link" href={`/people/${other.id}`}>
        {nameOf(other)}
      </a>
      <div class="fl-quiet govuk-!-font-weight-regular">{other.reference}</div>
    </>
  );
}

function Links({ related, personId }: { related: Related; personId: string }): VNode {
  return (
    <>
      <ul class="govuk-list">
        {related.links.map((link) => (
          <li>
            <a class="govuk-link" href={`/relationships/${link.id}`}>
              {sayLink(link, personId)}
            </a>
            {sayMore(link).map((sentence) => (
              <div class="fl-quiet">{sentence}</div>
            ))}
          </li>
        ))}
      </ul>
      <UnderTheAct explained={related.underTheAct} />
    </>
  );
}
