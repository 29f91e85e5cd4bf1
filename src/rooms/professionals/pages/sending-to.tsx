import type { VNode } from "preact";
import type { StepContext } from "../../../foundation/process/index.ts";
import { paths } from "../paths.ts";
import { getRequest } from "../store/request.ts";
import { TooLittle } from "./too-little.tsx";

/** Who receives a request, and what its sender will and will not see of what comes of it. */
export async function sendingTo({ tx, thing }: StepContext): Promise<VNode> {
  const { kept } = await getRequest(tx, thing.id);
  const door = tx.house.pack.agencies.find(({ kind }) => kind === "front-door");
  const mayKnow = kept.answers["mayKnow"] === "yes";
  return (
    <>
      <p class="govuk-body">
        {door?.name} receives all that you wrote, and nobody else does. From then on it cannot be changed.
      </p>
      <p class="govuk-body">
        {mayKnow
          ? "She agreed that you hear what comes of it: you will find it here."
          : "You will find here that it was received and is looked after. What comes of it is hers, and she has not agreed that you hear it."}
      </p>
      <TooLittle answers={kept.answers} change={(page) => paths.page(thing.id, page)} />
      {kept.answers["danger"] === "yes" && (
        <p class="govuk-body">
          <strong>You said that there is danger now. If you have not called 999, do so first.</strong>
        </p>
      )}
    </>
  );
}
