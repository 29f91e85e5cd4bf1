import type { Fault } from "./fault.ts";

const FILE = "population-shares.yaml";

/** Faults of population-shares.yaml that only the rest of the pack can tell. */
export const POPULATION_FAULTS: readonly Fault[] = [
  {
    name: "a share of people by what is masked",
    file: FILE,
    from: "characteristic: language\n",
    to: "characteristic: religion\n",
    message: /"religion" is masked/,
    cure: /Remove this entry/,
  },
  {
    name: "a share of people of a group there is not",
    file: FILE,
    from: "groups: [woman]",
    to: "groups: [women]",
    message: /no group of people "women"/,
    cure: /Did you mean "woman"/,
  },
  {
    name: "a share of people who would rather not say",
    file: FILE,
    from: "groups: [man]",
    to: "groups: [rather-not-say]",
    message: /no group of people "rather-not-say"/,
    cure: /characteristics.yaml/,
  },
  {
    name: "a share of two groups that overlap",
    file: FILE,
    from: "groups: [none]",
    to: "groups: [none, physical]",
    message: /cannot be added up/,
    cure: /Give one answer/,
  },
  {
    name: "a share of several groups without a name of its own",
    file: FILE,
    from: "  name: Any unpaid carer\n",
    to: "",
    at: "- characteristic: carer",
    message: /have a name of their own/,
    cure: /Give "name"/,
  },
  {
    name: "a group in two shares",
    file: FILE,
    from: "groups: [man]",
    to: "groups: [woman]",
    message: /"woman" is in a share above already/,
    cure: /each answer once/,
  },
  {
    name: "shares of the people that come to more than everybody",
    file: FILE,
    from: "percent: 48",
    to: "percent: 58",
    message: /"gender" come to more than everybody: 108/,
    cure: /same people/,
  },
];
