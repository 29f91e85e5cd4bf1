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

type Lines = ReadonlyMap<string, { readonly what: string; readonly says: string }>;

function diff(was: Lines, is: Lines, absent = "not in it"): Change[] {
  const now = [...is].flatMap(([key, { what, says }]) => {
    const before = was.get(key)?.says ?? absent;
    return before === says ? [] : [{ what, was: before, is: says }];
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
        { what: say === sayTarget ? `${figure.name}: target` : figure.name, says: say(figure) },
      ]),
  );
}

function behindOf({ behind }: Compared): Lines {
  return new Map(behind.map(({ code, title, status }) => [code, { what: `${code} ${title}`, says: status }]));
}

/** That there is still no figure, of whichever period, is no change. */
function sayFigure({ shown, period, isShown }: Figure): string {
  return isShown ? `${shown}, ${period}` : shown;
}

function sayTarget({ target, standing }: Figure): string {
  return target === "" ? standing : target;
}
