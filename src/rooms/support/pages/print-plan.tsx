import type { ActorTx } from "../../../foundation/access/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import {
  idParam,
  needs,
  notAudited,
  recordsView,
  signedIn,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { getThing } from "../../../foundation/process/index.ts";
import { planProcess } from "../plan-process.ts";
import { getPlan } from "../store/plan.ts";
import { assertMayPrint } from "../store/plan-copy.ts";
import { findPlanText } from "../store/plan-text.ts";
import { PlanSections } from "./plan-sections.tsx";

/** Says nothing to whoever sees it on a screen, in a list of printed pages or on a kitchen table. */
const NEUTRAL_TITLE = "Notes";

const STYLE_PATH = "/plain.css";

/** Without a margin of the page's own, a browser prints neither address nor date above and below. */
const STYLE = `@page { margin: 0 }
body { font: 12pt/1.5 Georgia, serif; color: #000; background: #fff; max-width: 34em; margin: 0; padding: 18mm }
h1 { font-size: 16pt; margin: 0 0 8mm } h2 { font-size: 12pt; margin: 6mm 0 1mm } p { margin: 0 0 2mm }
section { break-inside: avoid }
`;

/** GET /plans/:id/print: the plan that holds as a plain page, once she has said that a copy is safe. */
export const printRoutes: readonly StaffRoute[] = [
  {
    face: "staff",
    method: "GET",
    path: "/plans/:id/print",
    access: needs("case.work"),
    audit: recordsView("plan.printed"),
    handle: printPlan,
  },
  {
    face: "staff",
    method: "GET",
    path: STYLE_PATH,
    access: signedIn,
    audit: notAudited("how a plain page looks, nobody's record"),
    handle: async () => ({ kind: "data", type: "text/css; charset=utf-8", body: STYLE }),
  },
];

async function printPlan(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  if (thing.process !== planProcess.name) throw notFound();
  const plan = await getPlan(tx, thing.id);
  assertMayPrint(thing, plan);
  const text = await findPlanText(tx, thing.id, plan.copyVersion);
  const agency = tx.house.pack.agencies.find(({ id }) => id === thing.agencyId)?.name;
  return {
    kind: "document",
    status: 200,
    viewed: [{ thingId: thing.id, personId: thing.personId }],
    document: (
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <title>{NEUTRAL_TITLE}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex, nofollow" />
          <link rel="icon" href="data:," />
          <link rel="stylesheet" href={STYLE_PATH} />
        </head>
        <body>
          <main>
            <h1>{NEUTRAL_TITLE}</h1>
            <PlanSections sections={tx.house.pack.safetyPlan} text={text} />
            {plan.isNamed && agency && <p>{agency}</p>}
          </main>
        </body>
      </html>
    ),
  };
}
