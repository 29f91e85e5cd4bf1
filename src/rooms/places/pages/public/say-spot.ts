import { fillWords, type Pack } from "../../../../foundation/pack/index.ts";
import { nearestPlace } from "../../model/nearest-place.ts";

/** "The mark is about 300 metres north of Stevenage station." */
export function saySpot(pack: Pick<Pack, "places" | "words">, cell: string): string {
  const { places: words, placeDirections } = pack.words;
  const { place, away } = nearestPlace(pack, cell);
  if (!away) return fillWords(words.mark, { label: place.name });
  return fillWords(words.markAway, {
    count: String(away.metres),
    option: placeDirections[away.direction],
    label: place.name,
  });
}
