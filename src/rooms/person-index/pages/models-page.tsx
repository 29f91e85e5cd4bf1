import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { forbidden } from "../../../foundation/errors/index.ts";
import { formatDateTime, type Calendar } from "../../../foundation/clock/index.ts";
import {
  bodyText,
  needs,
  notAudited,
  recordedByStep,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { probabilityOf } from "../../../linkage/index.ts";
import { BackLink, Button, Table } from "../../../kit/govuk/index.ts";
import { CsrfField } from "../../../kit/layout/index.ts";
import { effectOf, FEWEST_JUDGED, type Judged } from "../model/recalibrate.ts";
import { paths } from "../paths.ts";
import { WeightsFigure } from "./weights-figure.tsx";
import { findJudged, findModels, makeModel, useModel, type KeptModel } from "../store/models.ts";

const BANDS: Readonly<Record<string, string>> = {
  likely: "likely the same",
  review: "to be looked at",
  silent: "not shown",
};
const LISTED = 6;

/** The versions of the model: what each would change among known pairs, before it is taken into use. */
export const modelRoutes: readonly StaffRoute[] = [
  {
    face: "staff",
    method: "GET",
    path: paths.models,
    access: needs("access.approve"),
    audit: notAudited("shows how pairs are counted, nobody's record"),
    handle: (tx, request) => forWhoLooks(tx, () => showModels(tx, request)),
  },
  {
    face: "staff",
    method: "POST",
    path: paths.models,
    access: needs("access.approve"),
    audit: recordedByStep,
    handle: (tx) =>
      forWhoLooks(tx, async () => {
        await makeModel(tx);
        return redirect(paths.models);
      }),
  },
  {
    face: "staff",
    method: "POST",
    path: `${paths.models}/use`,
    access: needs("access.approve"),
    audit: recordedByStep,
    handle: (tx, request) =>
      forWhoLooks(tx, async () => {
        await useModel(tx, bodyText(request.body, "model") || undefined);
        return redirect(paths.models);
      }),
  },
];

/** A manager of the index: who approves elsewhere has no pairs, and no page leads her here. */
async function forWhoLooks(tx: ActorTx, go: () => Promise<Reply>): Promise<Reply> {
  if (!can(tx.actor, "person.recognise")) throw forbidden("Your role looks at no pairs of records.");
  return go();
}

async function showModels(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const models = await findModels(tx);
  const judged = await findJudged(tx);
  const inUse = models.find(({ isInUse }) => isInUse);
  const said = judged.filter(({ said: answer }) => answer !== undefined).length;
  const { calendar } = tx.house;
  return staffPage({
    title: "By which model pairs are found",
    place: "People",
    content: (
      <>
        <BackLink href={paths.matches} text="Pairs to review" />
        <h1 class="govuk-heading-l">By which model pairs are found</h1>
        <p class="govuk-body">
          {said === 1 ? "One pair has" : `${said} pairs have`} been judged. From {FEWEST_JUDGED} on, the
          probabilities can be put right by what was judged. A new version changes nothing until it is taken
          into use, and any earlier one can be gone back to.
        </p>
        <form method="post" action={paths.models}>
          <CsrfField token={request.csrf} />
          <Button
            text="Make a new version from reviewed pairs"
            classes="govuk-button--secondary"
            preventDoubleClick
          />
        </form>
        {models.slice(0, LISTED).map((each) => (
          <Version {...{ each, judged, calendar }} inUse={inUse ?? each} csrf={request.csrf} />
        ))}
        {inUse && <WeightsFigure model={inUse.model} />}
      </>
    ),
  });
}

type VersionProps = {
  readonly each: KeptModel;
  readonly inUse: KeptModel;
  readonly judged: readonly Judged[];
  readonly calendar: Calendar;
  readonly csrf: string;
};

function Version({ each, inUse, judged, calendar, csrf }: VersionProps): VNode {
  const { id, model, madeAt, isInUse } = each;
  return (
    <section>
      <h2 class="govuk-heading-m">
        {id ?? "The engine's own"}
        {isInUse && ": in use"}
      </h2>
      <p class="govuk-body">
        {model.provenance.description}
        {madeAt && `, made ${formatDateTime(madeAt, calendar)}`}
      </p>
      {!isInUse && (
        <>
          <Effect {...{ each, inUse, judged }} />
          <form method="post" action={`${paths.models}/use`}>
            <CsrfField token={csrf} />
            <input type="hidden" name="model" value={id ?? ""} />
            <Button text={`Take ${id ?? "the engine's own"} into use`} preventDoubleClick />
          </form>
        </>
      )}
    </section>
  );
}

/** What would become of the pairs there are, were this one in use. */
function Effect({ each, inUse, judged }: Pick<VersionProps, "each" | "inUse" | "judged">): VNode {
  const by =
    ({ model }: KeptModel) =>
    (bits: number) =>
      probabilityOf(bits, model.calibration);
  const effect = effectOf(judged, by(inUse), by(each));
  const moved = effect.filter(({ from, to }) => from !== to);
  const changed = moved.reduce((sum, { pairs }) => sum + pairs, 0);
  if (changed === 0)
    return <p class="govuk-body">Of {judged.length} known pairs none would stand otherwise.</p>;
  return (
    <Table
      caption={`Of ${judged.length} known pairs ${changed} would stand otherwise`}
      captionClasses="govuk-table__caption--s"
      head={[{ text: "Now" }, { text: "Then" }, { text: "Pairs", format: "numeric" }]}
      rows={moved.map(({ from, to, pairs }) => [
        { text: BANDS[from] ?? from },
        { text: BANDS[to] ?? to },
        { text: String(pairs), format: "numeric" },
      ])}
    />
  );
}
