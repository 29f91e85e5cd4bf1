import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import { Table } from "../../../kit/govuk/index.ts";
import { fieldsOf, type ItemKind } from "../model/kind.ts";
import type { Version } from "../store/history.ts";
import { sayValue } from "./say-value.ts";

type Props = { readonly tx: ActorTx; readonly kind: ItemKind; readonly versions: readonly Version[] };

/** What was said of an item, newest first: by whom, why, and what it changed. */
export function VersionList({ tx, kind, versions }: Props): VNode {
  return (
    <Table
      caption="History"
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={[{ text: "From" }, { text: "By" }, { text: "Why" }, { text: "What" }]}
      rows={versions.map((version, place) => [
        { text: formatDate(version.from, tx.house.calendar) },
        { text: version.by },
        { text: version.reason },
        { text: sayWhat(tx, kind, version, versions[place + 1]) },
      ])}
    />
  );
}

/** How it differs from the version before it, field by field. */
function sayWhat(tx: ActorTx, kind: ItemKind, version: Version, before: Version | undefined): string {
  if (!before) return "As it began";
  const fields = fieldsOf(kind);
  const said = Object.entries(fields).flatMap(([name, { label }]) => {
    const [was, is] = [before.body[name], version.body[name]];
    if (was === is) return [];
    const say = (value: string | undefined): string =>
      value === undefined ? "nothing" : sayValue(tx.house.pack, name, value);
    return [`${label}: “${say(is)}”, was “${say(was)}”`];
  });
  return said.length === 0 ? "Nothing of it changed" : said.join("; ");
}
