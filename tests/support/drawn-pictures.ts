import type { DefaultTreeAdapterTypes } from "parse5";
import { parseFragment } from "parse5";

/** A picture as it was drawn: its size, its words, and every place that is in it. */
export type Drawn = {
  readonly width: number;
  readonly height: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly title: string;
  readonly means: string;
  readonly shapes: readonly Shape[];
};

export type Shape = {
  readonly name: string;
  readonly look: string;
  readonly text: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Each as x and y. */
  readonly places: readonly (readonly [number, number])[];
};

/** The pictures in a piece of markup that are named, those of a key left out. */
export function drawnPictures(html: string): readonly Drawn[] {
  return elementsOf(parseFragment(html))
    .filter(
      ({ tagName, attrs }) =>
        tagName === "svg" && attrs.some(({ name, value }) => name === "role" && value === "img"),
    )
    .map((svg) => {
      const attributes = attributesOf(svg);
      const [, , width = NaN, height = NaN] = (attributes.get("viewBox") ?? "").split(" ").map(Number);
      const inside = elementsOf(svg);
      const textOf = (name: string): string =>
        inside
          .filter(({ tagName }) => tagName === name)
          .map(wordsOf)
          .join();
      return {
        width,
        height,
        attributes,
        title: textOf("title"),
        means: textOf("desc"),
        shapes: inside.flatMap(shapeOf),
      };
    });
}

const DRAWN = new Set(["circle", "path", "rect", "text"]);

function shapeOf(element: DefaultTreeAdapterTypes.Element): Shape[] {
  if (!DRAWN.has(element.tagName)) return [];
  const attributes = attributesOf(element);
  const look = attributes.get("class") ?? "";
  return [
    {
      name: element.tagName,
      look,
      text: wordsOf(element),
      attributes,
      places: placesOf(element.tagName, attributes),
    },
  ];
}

function placesOf(name: string, attributes: ReadonlyMap<string, string>): (readonly [number, number])[] {
  const number = (key: string): number => Number(attributes.get(key));
  if (name === "circle") return [[number("cx"), number("cy")]];
  if (name === "text") return [[number("x"), number("y")]];
  if (name === "rect")
    return [
      [number("x"), number("y")],
      [number("x") + number("width"), number("y") + number("height")],
    ];
  const moved = /^translate\((\S+) (\S+)\)$/.exec(attributes.get("transform") ?? "");
  return moved ? [[Number(moved[1]), Number(moved[2])]] : pathPlaces(attributes.get("d") ?? "");
}

/** Where a path goes; it may move and draw lines, level and upright ones too, and nothing else. */
function pathPlaces(d: string): (readonly [number, number])[] {
  let [x, y] = [NaN, NaN];
  return [...d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)].map(([, command = "", rest = ""]) => {
    const [first = NaN, second = NaN] = rest.trim().split(/[ ,]+/).map(Number);
    if (command === "H") x = first;
    else if (command === "V") y = first;
    else if (command === "v") y += first;
    else if (command === "M" || command === "L") [x, y] = [first, second];
    else throw new Error(`A path has the command ${command}.`);
    return [x, y] as const;
  });
}

function attributesOf(element: DefaultTreeAdapterTypes.Element): ReadonlyMap<string, string> {
  return new Map(element.attrs.map(({ name, value }) => [name, value]));
}

function elementsOf(parent: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] {
  return parent.childNodes.flatMap((child) => ("tagName" in child ? [child, ...elementsOf(child)] : []));
}

function wordsOf(parent: DefaultTreeAdapterTypes.ParentNode): string {
  return parent.childNodes
    .map((child) => ("value" in child ? child.value : "childNodes" in child ? wordsOf(child) : ""))
    .join("");
}
