/**
 * Who may read what, by the rules of involvement alone (DOMAIN, "Involvement"): no database. Places in lists stand for
 * ids, hours from now for times.
 */
export type Oracle = {
  readonly actors: readonly Actor[];
  readonly things: { readonly agency: string; person: number | undefined }[];
  readonly sharings: Sharing[];
  readonly conflicts: Conflict[];
  readonly uses: Use[];
};

export type Actor = {
  readonly agency: string;
  readonly team: string | undefined;
  readonly permissions: readonly string[];
};

/** Given to a team by name or to one actor by place; `hours` is how long it lasts, nothing: until it is stopped. */
export type Sharing = {
  readonly thing: number;
  readonly team?: string;
  readonly actor?: number;
  readonly by: number | undefined;
  readonly hours: number | undefined;
  readonly isBreakGlass: boolean;
  ended: boolean;
};

export type Conflict = {
  readonly actor: number;
  readonly person: number | undefined;
  readonly thing: number | undefined;
  readonly agency: string;
  ended: boolean;
};

/** A use of break-glass: by whom, and the sharing it opened, if any. */
export type Use = {
  readonly by: number;
  readonly thing: number;
  readonly sharing: Sharing | undefined;
  reviewed: boolean;
};

/** Involved in it now, and no conflict hides it. */
export function mayRead(world: Oracle, actor: number, thing: number): boolean {
  return (
    !isHidden(world, actor, thing) &&
    world.sharings.some((one) => one.thing === thing && isHers(world, one, actor) && holds(one))
  );
}

/** Involved in anything of hers. */
export function knows(world: Oracle, actor: number, person: number): boolean {
  return world.things.some((thing, place) => thing.person === person && mayRead(world, actor, place));
}

/** Hidden by a conflict with it, with its person, or with another thing that turned out to be about its person. */
export function isHidden(world: Oracle, actor: number, thing: number): boolean {
  const person = world.things[thing]?.person;
  return person === undefined
    ? conflictsOf(world, actor).some((one) => one.thing === thing)
    : isPersonHidden(world, actor, person) || conflictsOf(world, actor).some((one) => one.thing === thing);
}

export function isPersonHidden(world: Oracle, actor: number, person: number): boolean {
  return conflictsOf(world, actor).some(
    (one) => one.person === person || (one.thing !== undefined && world.things[one.thing]?.person === person),
  );
}

/** Nobody gives what she has not, nor for longer, nor what break-glass opened. */
export function mayGive(world: Oracle, actor: number, thing: number, hours: number | undefined): boolean {
  if (isHidden(world, actor, thing)) return false;
  return world.sharings.some(
    (one) =>
      one.thing === thing &&
      isHers(world, one, actor) &&
      holds(one) &&
      !one.isBreakGlass &&
      (one.hours === undefined || (hours !== undefined && one.hours >= hours)),
  );
}

/** By who gave it or who grants at the thing's agency; never the last standing access of that agency. */
export function mayStop(world: Oracle, actor: number, sharing: Sharing): boolean {
  const agency = world.things[sharing.thing]?.agency;
  if (!holds(sharing) || !mayRead(world, actor, sharing.thing)) return false;
  const grants = may(world, actor, "access.grant") && world.actors[actor]?.agency === agency;
  if (sharing.by !== actor && !grants) return false;
  return (
    agencyOf(world, sharing) !== agency ||
    world.sharings.some(
      (one) =>
        one !== sharing &&
        one.thing === sharing.thing &&
        !one.ended &&
        one.hours === undefined &&
        agencyOf(world, one) === agency,
    )
  );
}

export function may({ actors }: Oracle, actor: number, permission: string): boolean {
  return actors[actor]?.permissions.includes(permission) ?? false;
}

function conflictsOf({ conflicts }: Oracle, actor: number): Conflict[] {
  return conflicts.filter((one) => one.actor === actor && !one.ended);
}

function isHers({ actors }: Oracle, { team, actor: given }: Sharing, actor: number): boolean {
  return given === actor || (team !== undefined && actors[actor]?.team === team);
}

function holds({ ended, hours }: Sharing): boolean {
  return !ended && (hours === undefined || hours > 0);
}

function agencyOf({ actors }: Oracle, { team, actor }: Sharing): string | undefined {
  return team === undefined ? actors[actor ?? -1]?.agency : team.split("/")[0];
}
