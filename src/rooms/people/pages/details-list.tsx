import type { VNode } from "preact";
import { formatDate, type Calendar } from "../../../foundation/clock/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { MaskedField } from "../../../kit/layout/index.ts";
import type { DetailKind } from "../store/person.ts";
import type { Detail } from "../store/person-file.ts";

const LABELS: Readonly<Partial<Record<DetailKind, string>>> = {
  phone: "Phone",
  email: "Email",
  address: "Home address",
  immigration: "Immigration status",
};

type Props = {
  readonly personId: string;
  /** The masked ones, newest first; one that has a value was just revealed. */
  readonly details: readonly Detail[];
  readonly mayReveal: boolean;
  readonly csrf: string;
  readonly calendar: Calendar;
};

/** What is too sensitive to stand open, each behind a press that is recorded. */
export function DetailsList({ personId, details, mayReveal, csrf, calendar }: Props): VNode | null {
  if (details.length === 0) return null;
  return (
    <SummaryList
      rows={details.map(({ id, kind, value, toldAt }) => ({
        key: {
          html: (
            <>
              {LABELS[kind] ?? kind}
              <div class="fl-quiet govuk-!-font-weight-regular">told {formatDate(toldAt, calendar)}</div>
            </>
          ),
        },
        value: {
          html:
            value !== undefined ? (
              <span>{writeOut(kind, value)}</span>
            ) : mayReveal ? (
              <MaskedField
                label={LABELS[kind]?.toLowerCase() ?? kind}
                action={`/people/${personId}/reveal/${id}`}
                csrf={csrf}
              />
            ) : (
              <span class="fl-quiet">Hidden from your role</span>
            ),
        },
      }))}
    />
  );
}

/** A phone as people dial and read it. */
function writeOut(kind: DetailKind, value: string): string {
  return kind === "phone" ? value.replace(/^\+44(\d{4})(\d+)$/, "0$1 $2") : value;
}
