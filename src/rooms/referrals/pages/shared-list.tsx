import type { VNode } from "preact";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { Paragraphs } from "../../../kit/layout/index.ts";
import { sharedRows } from "../model/shared-rows.ts";
import type { Shared } from "../model/shared.ts";

/** What is shared, line by line: the same before it is sent and after it is received. */
export function SharedList({ shared }: { shared: Shared }): VNode {
  return (
    <SummaryList
      rows={sharedRows(shared).map(({ label, value }) => ({
        key: { text: label },
        value: { html: <Paragraphs text={value} /> },
      }))}
    />
  );
}
