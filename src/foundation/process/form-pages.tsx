import type { ComponentChildren } from "preact";
import type { ActorTx } from "../access/index.ts";
import { conflict } from "../errors/index.ts";
import { parseForm, StaffForm, type Answers, type Form, type Parsed } from "../forms/index.ts";
import {
  idParam,
  needs,
  recordedByStep,
  recordsView,
  redirect,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../http/index.ts";
import type { StepContext } from "./definition.ts";
import type { StepPlace } from "./step-pages.tsx";
import { giveBackTyped } from "./give-back-typed.ts";
import { thingPage } from "./thing-page.tsx";
import { getThingAt, type Thing } from "./thing.ts";

/** How something comes to be under a contact or a case: what is asked, and what is then opened. */
export type FormUnder = Pick<StepPlace, "place"> & {
  /** The addresses of the processes it may come under: "/contacts", "/cases". */
  readonly under: readonly string[];
  /** Below the thing: "goals/new". */
  readonly path: string;
  readonly permission: string;
  /** What the audit says of a look at the form. */
  readonly event: string;
  readonly title: string;
  readonly submit: string;
  /** What the way back says, where "Back" does not say enough. */
  readonly back?: string;
  /** Why nothing can come under it any more, or nothing: an old link leads to how it stands, and what is sent is refused. */
  readonly closed?: (thing: Thing) => string | undefined;
  readonly ask: (context: FormContext) => Promise<Asked>;
};

export type FormContext = StepContext & {
  readonly request: StaffRequest;
  /** Where the thing is shown. */
  readonly href: string;
};

/** One question to somebody: what stands there, and what becomes of the answers. */
export type Asked = {
  readonly form: Form;
  /** What it begins with. */
  readonly answers?: Answers;
  /** What is said above it. */
  readonly intro?: ComponentChildren;
  /** Why not yet: said in place of the form. What opens it refuses for itself. */
  readonly notYet?: string | undefined;
  /** @returns where the reader goes next */
  readonly open: (answers: Answers) => Promise<string>;
};

/** GET and POST of a form under each of its addresses: the page that asks, and the action. */
export function formRoutes(definition: FormUnder): StaffRoute[] {
  const { path, permission, event } = definition;
  return definition.under.flatMap((base): StaffRoute[] => {
    const common = { face: "staff", path: `${base}/:id/${path}`, access: needs(permission) } as const;
    return [
      {
        ...common,
        method: "GET",
        audit: recordsView(event),
        handle: async (tx, request) => show(definition, await contextOf(tx, request, base)),
      },
      {
        ...common,
        method: "POST",
        audit: recordedByStep,
        handle: async (tx, request) => {
          const context = await contextOf(tx, request, base);
          const findForm = async () => (await definition.ask(context)).form;
          return giveBackTyped(request.body, findForm, () => open(definition, context));
        },
      },
    ];
  });
}

type Refused = Extract<Parsed<unknown>, { ok: false }>;

async function show(definition: FormUnder, context: FormContext): Promise<Reply> {
  if (definition.closed?.(context.thing) !== undefined) return redirect(context.href);
  return formPage(definition, context, await definition.ask(context));
}

async function open(definition: FormUnder, context: FormContext): Promise<Reply> {
  const closed = definition.closed?.(context.thing);
  if (closed !== undefined) throw conflict(closed);
  const asked = await definition.ask(context);
  const parsed = parseForm(asked.form, context.request.body);
  if (!parsed.ok) return formPage(definition, context, asked, parsed);
  return redirect(await asked.open(parsed.answers));
}

function formPage(
  { back, submit, title, place }: FormUnder,
  { thing, request, href }: FormContext,
  { form, answers = {}, intro, notYet }: Asked,
  refused?: Refused,
): Reply {
  return thingPage({
    thing,
    back: { href, ...(back ? { text: back } : {}) },
    title,
    place,
    isRefused: refused !== undefined,
    content: (
      <>
        {intro}
        {notYet ? (
          <p class="govuk-body">{notYet}</p>
        ) : (
          <StaffForm
            form={form}
            answers={answers}
            {...refused}
            action={request.path}
            csrf={request.csrf}
            submit={submit}
          />
        )}
      </>
    ),
  });
}

async function contextOf(tx: ActorTx, request: StaffRequest, base: string): Promise<FormContext> {
  const thing = await getThingAt(tx, idParam(request), base);
  return { tx, thing, request, href: `${base}/${thing.id}` };
}
