/** The door of the gallery: the content of the page that shows the kit. */
export { Gallery } from "./gallery.tsx";
