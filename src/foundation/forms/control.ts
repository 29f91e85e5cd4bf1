/** How a field is put on the page, as data; the views turn it into components. */
export type Control =
  | {
      readonly show: "line";
      readonly type: LineType;
      readonly digits?: "numeric" | "decimal" | "tel";
      readonly width?: Width;
    }
  | { readonly show: "box"; readonly rows: number }
  | { readonly show: "radios"; readonly inline?: boolean }
  | { readonly show: "select" }
  | { readonly show: "checkboxes" }
  | { readonly show: "tick" }
  | { readonly show: "date" }
  | { readonly show: "times" }
  | { readonly show: "item"; readonly note: boolean };

type LineType = "text" | "tel" | "email";
type Width = 3 | 5 | 10 | 20;
