/** Lets buttons marked `data-print` open the browser's print window. */
export function watchPrint(): void {
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-print]")) window.print();
  });
}
