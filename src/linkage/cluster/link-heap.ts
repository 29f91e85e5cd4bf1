/** Two clusters by their labels (low < high), how alike they are, and the versions of both when that was worked out. */
export type Link = {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly versionLow: number;
  readonly versionHigh: number;
};

/** Gives back the link with the highest mean first; of equal ones that of the lower labels, so that nothing depends on their order. */
export class LinkHeap {
  readonly #links: Link[] = [];

  push(link: Link): void {
    const links = this.#links;
    let at = links.push(link) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = links[above];
      if (parent === undefined || !isBefore(link, parent)) break;
      links[at] = parent;
      at = above;
    }
    links[at] = link;
  }

  pop(): Link | undefined {
    const links = this.#links;
    const first = links[0];
    const last = links.pop();
    if (last !== undefined && links.length > 0) this.#sink(last);
    return first;
  }

  #sink(link: Link): void {
    const links = this.#links;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      const [left, right] = [links[below], links[below + 1]];
      if (left === undefined) break;
      if (right !== undefined && isBefore(right, left)) below++;
      const child = links[below];
      if (child === undefined || !isBefore(child, link)) break;
      links[at] = child;
      at = below;
    }
    links[at] = link;
  }
}

function isBefore(a: Link, b: Link): boolean {
  if (a.mean !== b.mean) return a.mean > b.mean;
  return a.low !== b.low ? a.low < b.low : a.high < b.high;
}
