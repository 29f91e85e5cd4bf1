import type { VNode } from "preact";
import { formatDate, type Calendar } from "../../../foundation/clock/index.ts";
import { QuoteBlock } from "../../../kit/layout/index.ts";
import type { Returned } from "../store/find-returned.ts";

type Props = { readonly returned: readonly Returned[]; readonly calendar: Calendar };

/** What she wrote when she came back with her reference, newest first; nothing where she did not. */
export function ReturnedWords({ returned, calendar }: Props): VNode | null {
  if (returned.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-s">When she came back</h2>
      {returned.toReversed().map(({ text, receivedAt }) => (
        <QuoteBlock
          text={text}
          source={`In her words, ${formatDate(receivedAt, calendar)}, with her reference`}
        />
      ))}
    </>
  );
}
