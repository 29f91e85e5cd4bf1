/** A page that is the same for everybody who asks for it in this way, but for what makes its forms and scripts her own. */
export type SharedPage = {
  /** What it is made of. Another of either makes another page. */
  readonly of: readonly [object, object];
  /** Where it stands and how it is shown: one of few. */
  readonly as: string;
};

/** What is another for each request: the token of the visit's forms, and what lets the page's own script run. */
export type OwnMarks = { readonly csrf: string; readonly nonce: string };

type Templates = WeakMap<object, WeakMap<object, Map<string, string>>>;

/** Characters that no text has. */
const MARKS: OwnMarks = { csrf: "\uFDD2", nonce: "\uFDD3" };
const MOST = 500;

/**
 * Keeps published pages as they were drawn, without anybody's own marks: drawing one is most of what it takes to answer.
 * What a page is made of is never changed in place, so one that was kept is never out of date, and goes with it.
 */
export function keepSharedPages(): ShareDrawing {
  const kept: Templates = new WeakMap();
  return ({ of: [first, second], as }, own, draw) => {
    const among = within(kept, first, second);
    const template = among.get(as);
    if (template !== undefined)
      return template.replaceAll(MARKS.csrf, own.csrf).replaceAll(MARKS.nonce, own.nonce);
    const drawn = draw();
    if (among.size >= MOST) among.clear();
    among.set(as, drawn.replaceAll(own.csrf, MARKS.csrf).replaceAll(own.nonce, MARKS.nonce));
    return drawn;
  };
}

export type ShareDrawing = (page: SharedPage, own: OwnMarks, draw: () => string) => string;

function within(kept: Templates, first: object, second: object): Map<string, string> {
  const among = kept.get(first) ?? new WeakMap<object, Map<string, string>>();
  kept.set(first, among);
  const found = among.get(second) ?? new Map<string, string>();
  among.set(second, found);
  return found;
}
