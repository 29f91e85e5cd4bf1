/** What only a person can say has been done. */
export type CheckedTask = "agencies" | "keys" | "checkpoints" | "sign-in";

/** One thing to set up in an empty partnership, and how it stands. */
export type SetUpTask = {
  readonly id: CheckedTask | "administrators" | "people" | "mail" | "services";
  readonly title: string;
  readonly hint: string;
  readonly isDone: boolean;
  /** How it stands, in a few words. */
  readonly state: string;
  readonly href: string;
};

/** How things really are, read from the database, the pack, the settings and the folder of checkpoints. */
export type SetUpFacts = {
  /** People who may give roles, and have joined. */
  readonly administrators: number;
  /** Everyone else with a role, and how many of them have joined. */
  readonly people: number;
  readonly joined: number;
  /** When each was said to be done. */
  readonly checked: ReadonlyMap<CheckedTask, string>;
  /** When the newest copy of a checkpoint was kept, in words. */
  readonly newestCheckpoint: string | undefined;
  readonly mail: string | undefined;
  readonly agencyServices: number;
  /** Of the pack's services, those that nobody has rung yet. */
  readonly uncheckedServices: number;
};

/** All there is to set up, in the order to do it in. */
export function setUpTasks(facts: SetUpFacts): SetUpTask[] {
  return [
    administrators(facts),
    agencies(facts),
    people(facts),
    keys(facts),
    checkpoints(facts),
    mail(facts),
    signIn(facts),
    services(facts),
  ];
}

function administrators({ administrators: count }: SetUpFacts): SetUpTask {
  return {
    id: "administrators",
    title: "Have a second administrator",
    hint: "Giving a role takes two people. The command “fanlight admin create --another” makes the second.",
    isDone: count >= 2,
    state: count === 1 ? "Now there is one" : `Now there are ${count}`,
    href: "/more/people",
  };
}

function agencies({ checked }: SetUpFacts): SetUpTask {
  const at = checked.get("agencies");
  return {
    id: "agencies",
    title: "Check the agencies and their teams",
    hint: "They come from the partnership’s pack.",
    isDone: at !== undefined,
    state: at === undefined ? "Nobody has said so yet" : `Checked ${at}`,
    href: "/more/agencies",
  };
}

function people({ people: count, joined }: SetUpFacts): SetUpTask {
  return {
    id: "people",
    title: "Add people and give them roles",
    hint: "Each gets a link to make a passkey with, or signs in through their agency.",
    isDone: count > 0,
    state:
      count === 0
        ? "Now there is nobody"
        : `Now there are ${count}, of whom ${joined} ${joined === 1 ? "has" : "have"} joined`,
    href: "/more/people",
  };
}

function keys({ checked }: SetUpFacts): SetUpTask {
  const at = checked.get("keys");
  return {
    id: "keys",
    title: "Keep the key file safe",
    hint: "Without it nothing sealed can be read again. A copy belongs elsewhere than the data’s.",
    isDone: at !== undefined,
    state: at === undefined ? "Nobody has said so yet" : `Done ${at}`,
    href: "/more/set-up/keys",
  };
}

function checkpoints({ checked, newestCheckpoint }: SetUpFacts): SetUpTask {
  const at = checked.get("checkpoints");
  return {
    id: "checkpoints",
    title: "Keep the audit’s checkpoints elsewhere",
    hint: "They show that nobody has changed the record of who looked, not even an administrator.",
    isDone: at !== undefined && newestCheckpoint !== undefined,
    state: newestCheckpoint === undefined ? "None is kept yet" : `Last kept ${newestCheckpoint}`,
    href: "/more/set-up/checkpoints",
  };
}

function mail({ mail: kind }: SetUpFacts): SetUpTask {
  return {
    id: "mail",
    title: "Choose how messages leave",
    hint: "A mail server, or GOV.UK Notify.",
    isDone: kind !== undefined && kind !== "local",
    state: kind === undefined || kind === "local" ? "Now they do not leave" : "It is set",
    href: "/more/set-up/mail",
  };
}

function signIn({ agencyServices, checked }: SetUpFacts): SetUpTask {
  const isDone = agencyServices > 0 || checked.has("sign-in");
  return {
    id: "sign-in",
    title: "Sign-in through agencies’ own accounts",
    hint: "For agencies that have such a service. Everyone else uses a passkey.",
    isDone,
    state: agencyServices > 0 ? `Connected: ${agencyServices}` : isDone ? "Passkeys only" : "Not decided yet",
    href: "/more/set-up/sign-in",
  };
}

function services({ uncheckedServices: count }: SetUpFacts): SetUpTask {
  return {
    id: "services",
    title: "Ring each service before live use",
    hint: "Names, numbers and hours in the pack are kept as unchecked until somebody has.",
    isDone: count === 0,
    state: count === 0 ? "All are checked" : `To check: ${count}`,
    href: "/more/services",
  };
}
