/** What is used of the library, which brings no types. */
declare module 'word-extractor' {
  class WordExtractor {
    extract(file: Buffer): Promise<{ getBody(options?: { readonly filterUnicode: boolean }): string }>;
  }
  export = WordExtractor;
}
