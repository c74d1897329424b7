declare module 'virtual:names' {
  export const names: readonly string[];
}

declare module 'mark.js' {
  interface MarkOptions {
    separateWordSearch: boolean;
    accuracy: 'exactly';
    caseSensitive: boolean;
  }
  export default class Mark {
    constructor(context: Node);
    mark(words: readonly string[], options: MarkOptions): void;
  }
}
