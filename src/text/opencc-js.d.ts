/** What is used of the library, which brings no types for it: pairs of characters, `漢 汉|乾 干`. */
declare module 'opencc-js/dict/TSCharacters' {
  const characters: string;
  export = characters;
}
