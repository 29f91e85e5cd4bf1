export { COUNTED_STATES } from "./model/codes.ts";
export { DISTRICT_PAGE, nearField, ON_MAP, placeForm, SPOT_PAGE } from "./forms/place-form.ts";
export { markOf, pressedDistrict, pressSpot, readPress } from "./model/press-map.ts";
export { CountyMap } from "./pages/public/county-map.tsx";
export { saySpot } from "./pages/public/say-spot.ts";
export { SpotMap } from "./pages/public/spot-map.tsx";
export { paths } from "./paths.ts";
export { knownTo } from "./store/known.ts";
export { contentOf, whereOf } from "./store/report-content.ts";
