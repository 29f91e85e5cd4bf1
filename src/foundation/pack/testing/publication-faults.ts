import type { Fault } from "./fault.ts";

/** Faults of publications.yaml that only the rest of the pack can tell. */
export const PUBLICATION_FAULTS: readonly Fault[] = [
  {
    name: "a table split by what its measure is not",
    file: "publications.yaml",
    from: "measure: declined\n    by: reason",
    to: "measure: declined\n    by: form",
    below: 1,
    message: /"declined" is not split by "form"/,
    cure: /Use one of: district, reason/,
  },
  {
    name: "a table split by a masked characteristic",
    file: "publications.yaml",
    from: "by: age-group",
    to: "by: sexual-orientation",
    message: /"sexual-orientation" is masked/,
    cure: /not masked/,
  },
  {
    name: "a table at the address of another page",
    file: "publications.yaml",
    from: "- id: referrals\n",
    to: "- id: method\n",
    message: /"method" is the address of another page/,
    cure: /another short name/,
  },
];
