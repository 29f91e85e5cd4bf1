/** Where all services stand. */
export const services = "/services";

/** Where one service stands, with what it says of its capacity. */
export function service(id: string): string {
  return `${services}/${id}`;
}
