/** How large a picture is: one for a phone, at which its letters are read at their own size, one for wherever there is room. */
export type Frame = { readonly name: "narrow" | "wide"; readonly width: number; readonly height: number };

export const NARROW = 300;
export const WIDE = 680;

/** Both sizes of a picture of the same height; the style sheet shows one of them. */
export function framesOf(narrowHeight: number, wideHeight: number): readonly [Frame, Frame] {
  return [
    { name: "narrow", width: NARROW, height: narrowHeight },
    { name: "wide", width: WIDE, height: wideHeight },
  ];
}
