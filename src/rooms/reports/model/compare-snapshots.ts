import type { Change, Figure, Snapshot } from "./snapshot.ts";

/** What is compared: all of a snapshot but what the comparison itself gives. */
export type Compared = Pick<Snapshot, "sections" | "behind">;

/**
 * What changed from one report of a body to the next: how parts of the strategy stand, figures, their targets, and what fell behind or
 * caught up. Pure; in the order of the newer one, then what is gone.
 */
export function compareSnapshots(was: Compared, is: Compared): Change[] {
  return [
    ...diff(partsOf(was), partsOf(is)),
    ...diff(figuresOf(was, sayFigure), figuresOf(is, sayFigure)),
    ...diff(figuresOf(was, sayTarget), figuresOf(is, sayTarget)),
    ...diff(behindOf(was), behindOf(is), "not behind"),
  ];
}

type Line = {
  readonly what: string;
  readonly says: string;
  /** What has to differ to be a change; what it says, where nothing is said here. */
  readonly same?: string | undefined;
};
type Lines = ReadonlyMap<string, Line>;

function sameOf({ says, same = says }: Pick<Line, "says" | "same">): string {
  return same;
}

function diff(was: Lines, is: Lines, absent = "not in it"): Change[] {
  const now = [...is].flatMap(([key, { what, says, same }]) => {
    const before = was.get(key);
    if (before !== undefined && sameOf(before) === sameOf({ says, same })) return [];
    return [{ what, was: before?.says ?? absent, is: says }];
  });
  const gone = [...was].flatMap(([key, { what, says }]) =>
    is.has(key) ? [] : [{ what, was: says, is: absent }],
  );
  return [...now, ...gone];
}

function partsOf({ sections }: Compared): Lines {
  return new Map(
    sections
      .flatMap(({ objectives, ...section }) => [section, ...objectives])
      .map(({ code, title, status }) => [code, { what: `${code} ${title}`, says: status }]),
  );
}

function figuresOf({ sections }: Compared, say: (figure: Figure) => string): Lines {
  return new Map(
    sections
      .flatMap(({ figures }) => figures)
      .map((figure) => [
        figure.slug,
        {
          what: say === sayTarget ? `${figure.name}: target` : figure.name,
          says: say(figure),
          same: say === sayTarget ? undefined : figure.shown,
        },
      ]),
  );
}

function behindOf({ behind }: Compared): Lines {
  return new Map(behind.map(({ code, title, status }) => [code, { what: `${code} ${title}`, says: status }]));
}

/** With its period. That a later period came to the same is no change. */
function sayFigure({ shown, period, isShown }: Figure): string {
  return isShown ? `${shown}, ${period}` : shown;
}

function sayTarget({ target, standing }: Figure): string {
  return target === "" ? standing : target;
}
