declare module 'opencc-js/dict/TSCharacters' {
  /** Traditional and simplified characters: 「來 来|個 个」, the usual one first where there are several. */
  const pairs: string;
  export default pairs;
}
