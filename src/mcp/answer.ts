/** What a tool answers: text a person can be read, and the same as data. Both are complete. */
export interface Answer<T> {
  readonly text: string;
  readonly data: T;
}
