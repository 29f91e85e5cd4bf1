import type { VNode } from "preact";
import type { ActorTx } from "../access/index.ts";
import { recordAudit } from "../audit/index.ts";
import { conflict, notFound } from "../errors/index.ts";
import { enteredOf, StaffForm, type EnteredForm, type FieldError, type Form } from "../forms/index.ts";
import {
  idParam,
  needs,
  recordedByStep,
  recordsView,
  redirect,
  bodyText,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../http/index.ts";
import type { ProcessDefinition, StepContext, StepDefinition } from "./definition.ts";
import { giveBackTyped } from "./give-back-typed.ts";
import { overtakenNotice } from "./overtaken-notice.tsx";
import { StepConfirmation } from "./step-confirmation.tsx";
import { formOf, takeStep } from "./take-step.ts";
import { getThing, lockThing, type Thing } from "./thing.ts";
import { thingPage } from "./thing-page.tsx";

/** How a process's pages sit among the others. */
export type StepPlace = {
  readonly place: "Now" | "People" | "Plan";
  /** Where the reader goes after a step that names nowhere: the thing's page by default. */
  readonly after?: (thing: Thing) => string;
  /** What the thing is called, where its reference alone would not tell. */
  readonly nameOf?: (context: StepContext) => Promise<string>;
};

type Frame = StepPlace & { readonly base: string };
type Shown = { readonly errors?: readonly FieldError[]; readonly entered?: EnteredForm };

type StepPage = {
  readonly step: StepDefinition;
  readonly place: Frame;
  readonly context: StepContext;
  /** Nothing when the step only asks to be confirmed. */
  readonly form: Form | undefined;
  readonly request: StaffRequest;
  /** What was refused, and what had been typed. */
  readonly shown: Shown;
  /** Said where somebody else was first. */
  readonly overtaken?: VNode;
};

const LATER = { text: "Keep this and come back later", name: "go", value: "later" };

/** The pages of a process, made from its definition: for each step a page that asks or confirms, and its action. */
export function stepRoutes(definition: ProcessDefinition, place: StepPlace): StaffRoute[] {
  const frame = { ...place, base: definition.base };
  const offered = Object.entries(definition.steps).filter(([, step]) => !step.silent);
  return offered.flatMap(([name, step]) => {
    const path = `${frame.base}/:id/${name}`;
    const common = { face: "staff", path, access: needs(step.permission) } as const;
    const show: StaffRoute = {
      ...common,
      method: "GET",
      audit: recordsView(`${definition.name}.${name}.form`),
      handle: (tx, request) => showStep(tx, definition, step, frame, request),
    };
    const act: StaffRoute = {
      ...common,
      method: "POST",
      audit: recordedByStep,
      handle: (tx, request) =>
        giveBackTyped(
          request.body,
          async () => formOf(step, { tx, thing: await getThing(tx, idParam(request)) }),
          () => actOnStep(tx, definition, name, frame, request),
        ),
    };
    return [show, act];
  });
}

async function showStep(
  tx: ActorTx,
  definition: ProcessDefinition,
  step: StepDefinition,
  place: Frame,
  request: StaffRequest,
): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  if (thing.process !== definition.name) throw notFound();
  // An old link to a step that can no longer be taken leads to how things stand now, not to an error.
  if (!step.from.includes(thing.state)) return redirect(afterwards(place, thing));
  const context = { tx, thing };
  const form = await formOf(step, context);
  const entered = await step.keeps?.find(context);
  return stepPage({ step, place, context, form, request, shown: entered ? { entered } : {} });
}

async function actOnStep(
  tx: ActorTx,
  definition: ProcessDefinition,
  name: string,
  place: Frame,
  request: StaffRequest,
): Promise<Reply> {
  const thingId = idParam(request);
  if (definition.steps[name]?.keeps && bodyText(request.body, "go") === "later")
    return keepForLater(tx, definition, name, place, request);
  const version = Number.parseInt(bodyText(request.body, "version"), 10);
  const result = await takeStep(tx, definition, {
    thingId,
    step: name,
    body: request.body,
    version: Number.isInteger(version) ? version : undefined,
  });
  if (result.taken) return redirect(result.next ?? afterwards(place, result.thing));
  const step = definition.steps[name];
  if (!step) throw notFound();
  const context = { tx, thing: await getThing(tx, thingId) };
  const { form, refused: shown } = result;
  const overtaken = result.isOvertaken && (await overtakenNotice(definition, step, context, form));
  return stepPage({ step, place, context, form, request, shown, ...(overtaken && { overtaken }) });
}

/** Keeps what was typed, right or wrong, for whoever typed it. The thing stands as it did. */
async function keepForLater(
  tx: ActorTx,
  definition: ProcessDefinition,
  name: string,
  place: Frame,
  request: StaffRequest,
): Promise<Reply> {
  const step = definition.steps[name];
  const thing = await lockThing(tx, idParam(request));
  if (!step || thing.process !== definition.name) throw notFound();
  if (!step.from.includes(thing.state))
    throw conflict("This was ended already: nothing more is kept for it.");
  const form = await formOf(step, { tx, thing });
  if (!form) throw notFound();
  await step.keeps?.keep({ tx, thing }, enteredOf(form, request.body));
  await recordAudit(tx, {
    event: `${definition.name}.${name}.kept`,
    thingId: thing.id,
    personId: thing.personId,
  });
  return redirect(afterwards(place, thing));
}

async function stepPage({ step, place, context, form, request, shown, overtaken }: StepPage): Promise<Reply> {
  const { thing } = context;
  const notYet = await step.guard?.(context);
  const consequence = await step.consequence?.(context);
  const answers = (await step.prefill?.(context)) ?? {};
  const action = request.path;
  const hidden = { csrf: request.csrf, version: String(thing.version) };
  const name = await place.nameOf?.(context);
  const body: VNode = form ? (
    <StaffForm
      form={form}
      answers={answers}
      {...shown}
      action={action}
      submit={step.label}
      csrf={hidden.csrf}
      hidden={{ version: hidden.version }}
      {...(step.keeps ? { secondary: [LATER], last: <p class="govuk-body">{step.keeps.says}</p> } : {})}
    />
  ) : (
    <StepConfirmation label={step.label} action={action} {...hidden} />
  );
  return thingPage({
    thing,
    back: { href: `${place.base}/${thing.id}` },
    title: step.label,
    ...(name !== undefined && { name }),
    place: place.place,
    isRefused: shown.errors !== undefined,
    isOvertaken: overtaken !== undefined,
    content: (
      <>
        {overtaken}
        {consequence && <div class="govuk-body">{consequence}</div>}
        {notYet ? <p class="govuk-body">{notYet}</p> : body}
      </>
    ),
  });
}

function afterwards(place: Frame, thing: Thing): string {
  return place.after?.(thing) ?? `${place.base}/${thing.id}`;
}
