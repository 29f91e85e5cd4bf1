/** The door of the chronology: what happened and what was written down, as this reader may see it. */
export { ChronologyList } from "./chronology-list.tsx";
export { findChronology, findThingsOf, type Entry } from "./store/chronology.ts";
export { nameGrantees } from "./store/grantee-names.ts";
export { whoKnowsPanel } from "./who-knows-panel.tsx";
export { findNotes, writeNote, type Note, type NoteKind } from "./store/note.ts";
