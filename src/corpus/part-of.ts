/** The part of a policy that a clause stands in, from its id: 三 of 三.(二).5. */
export function partOf(id: string): string {
  return id.split('.', 1)[0] ?? id;
}
