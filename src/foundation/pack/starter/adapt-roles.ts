import { parseDocument } from "yaml";
import type { Agency, Pack } from "../pack.ts";

/**
 * A model pack's roles.yaml for a pack with other agencies: each way into the demonstration moves to
 * an agency of the same kind, and is dropped when there is none.
 */
export function adaptRoles(text: string, model: Pack, agencies: Pack["agencies"]): string {
  const document = parseDocument(text);
  model.roles.forEach(({ demoWayIn }, index) => {
    if (!demoWayIn) return;
    const kind = model.agencies.find(({ id }) => id === demoWayIn.agency)?.kind;
    const place = findPlace(
      agencies.filter((agency) => agency.kind === kind),
      demoWayIn.team,
    );
    if (!place) {
      document.deleteIn([index, "demoWayIn"]);
      return;
    }
    document.setIn([index, "demoWayIn", "agency"], place.agency);
    document.setIn([index, "demoWayIn", "team"], place.team);
  });
  return document.toString({ lineWidth: 0 });
}

/** The agency that has a team of the same name, else the first that has any team. */
function findPlace(agencies: readonly Agency[], team: string): { agency: string; team: string } | undefined {
  const places = agencies.flatMap(({ id, teams }) => teams.map((one) => ({ agency: id, team: one.id })));
  return places.find((place) => place.team === team) ?? places[0];
}
