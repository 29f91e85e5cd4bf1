const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};
const BUTTONS: Readonly<Record<string, string>> = {
  ArrowUp: "n",
  ArrowDown: "s",
  ArrowLeft: "w",
  ArrowRight: "e",
};

type Cell = { readonly id: string; readonly x: number; readonly y: number; readonly said: string };

/**
 * Lets the arrow keys move the mark of a map from one hexagon to the next, and says where it is. The map and its buttons
 * do the same without this; at its edge the button is pressed, so that the map goes along.
 */
export function pickSpot(): void {
  const map = document.querySelector<HTMLInputElement>("input[type=image][data-cells]");
  if (!map) return;
  const cells = readCells(map.dataset["cells"] ?? "");
  map.addEventListener("keydown", (event) => {
    const arrow = ARROWS[event.key];
    const field = map.form?.elements.namedItem("mark");
    if (!arrow || event.altKey || event.ctrlKey || event.metaKey || !(field instanceof HTMLInputElement))
      return;
    event.preventDefault();
    const here = cells.find(({ id }) => id === field.value);
    const next = here && nextCell(cells, here, arrow);
    if (next) show(next, field);
    else map.form?.querySelector<HTMLButtonElement>(`[data-move=${BUTTONS[event.key] ?? ""}]`)?.click();
  });
}

/** The nearest hexagon that lies more in that direction than beside it. */
function nextCell(
  cells: readonly Cell[],
  here: Cell,
  [right, down]: readonly [number, number],
): Cell | undefined {
  const ahead = cells.flatMap((cell) => {
    const [x, y] = [cell.x - here.x, cell.y - here.y];
    const along = x * right + y * down;
    const beside = Math.abs(x * down) + Math.abs(y * right);
    return along > 4 && along >= beside ? [{ cell, distance: along + 2 * beside }] : [];
  });
  return ahead.toSorted((a, b) => a.distance - b.distance)[0]?.cell;
}

function show({ id, x, y, said }: Cell, field: HTMLInputElement): void {
  field.value = id;
  document.querySelector("[data-mark]")?.setAttribute("transform", `translate(${x} ${y})`);
  const status = document.getElementById("spot-said");
  if (status) status.textContent = said;
}

function readCells(text: string): Cell[] {
  return text.split("|").map((part) => {
    const [id = "", x = "0", y = "0", ...said] = part.split(",");
    return { id, x: Number(x), y: Number(y), said: said.join(",") };
  });
}
