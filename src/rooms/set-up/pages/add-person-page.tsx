import type { ActorTx } from "../../../foundation/access/index.ts";
import { parseForm, StaffForm, type Parsed } from "../../../foundation/forms/index.ts";
import {
  needs,
  notAudited,
  recordedByStep,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { BackLink, ErrorSummary } from "../../../kit/govuk/index.ts";
import { addPersonForm } from "../forms/person-forms.ts";
import { people, person } from "../paths.ts";
import { addColleague, findByEmail } from "../store/colleagues.ts";

const common = { face: "staff", path: `${people}/add`, access: needs("admin.people") } as const;

/** GET and POST /more/people/add: somebody new, with no role and no way in yet. */
export const addPersonRoutes: readonly StaffRoute[] = [
  {
    ...common,
    method: "GET",
    audit: notAudited("an empty form"),
    handle: async (_tx, request) => show(request, {}),
  },
  { ...common, method: "POST", audit: recordedByStep, handle: add },
];

function show(request: StaffRequest, { refused, known, answers = {} }: Again): Reply {
  const isRefused = refused !== undefined || known !== undefined;
  return staffPage({
    status: isRefused ? 422 : 200,
    title: "Add a person",
    place: "More",
    hasErrors: isRefused,
    content: (
      <>
        <BackLink href={people} />
        {known !== undefined && (
          <ErrorSummary
            titleText="Nobody was added"
            errorList={[
              {
                text: "Somebody with this email address is here already: open their page",
                href: person(known),
              },
            ]}
          />
        )}
        <h1 class="govuk-heading-l">Add a person</h1>
        <StaffForm
          form={addPersonForm}
          answers={answers}
          {...refused}
          action={request.path}
          csrf={request.csrf}
          submit="Add this person"
        />
      </>
    ),
  });
}

async function add(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const parsed = parseForm(addPersonForm, request.body);
  if (!parsed.ok) return show(request, { refused: parsed });
  const known = await findByEmail(tx, parsed.answers.email);
  if (known !== undefined) return show(request, { known, answers: parsed.answers });
  return redirect(person(await addColleague(tx, parsed.answers)));
}

type Again = {
  readonly refused?: Extract<Parsed<unknown>, { ok: false }>;
  /** Id of whoever has this address already. */
  readonly known?: string;
  readonly answers?: Partial<Record<"name" | "email", string>>;
};
