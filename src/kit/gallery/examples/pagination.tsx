import type { VNode } from "preact";
import { Pagination } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

const HERE = "#pagination";

/** Every state of pagination. */
export function PaginationExamples(): VNode {
  return (
    <Exhibit name="Pagination">
      <State name="Numbered">
        <Pagination
          landmarkLabel="Pages, numbered"
          previous={{ href: HERE }}
          next={{ href: HERE }}
          items={[
            { number: 1, href: HERE },
            { ellipsis: true },
            { number: 6, href: HERE },
            { number: 7, href: HERE, current: true },
            { number: 8, href: HERE },
            { ellipsis: true },
            { number: 42, href: HERE },
          ]}
        />
      </State>
      <State name="First page">
        <Pagination
          landmarkLabel="Pages, the first"
          next={{ href: HERE }}
          items={[
            { number: 1, href: HERE, current: true },
            { number: 2, href: HERE },
          ]}
        />
      </State>
      <State name="Before and after">
        <Pagination
          landmarkLabel="Chapters"
          previous={{ href: HERE, labelText: "Joining the library" }}
          next={{ href: HERE, labelText: "Finding a book" }}
        />
      </State>
    </Exhibit>
  );
}
