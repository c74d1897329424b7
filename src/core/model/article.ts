/** What a block of an article is; the title is always the first block. */
export type BlockKind =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quote'
  | 'caption'
  | 'table-cell'
  | 'preformatted';

/** One line of `Article.text`. Offsets are UTF-16 code units into it, `end` exclusive and before the line break. */
export interface Block {
  start: number;
  end: number;
  kind: BlockKind;
}

/** A hyperlink of the article, http(s) only, over the words that carry it. */
export interface Link {
  start: number;
  end: number;
  url: string;
}

/** An article as the page shows it, freed of everything round it. */
export interface Article {
  /** The page's address, or the path it was read from. */
  url: string;
  title: string;
  byline: string | null;
  siteName: string | null;
  /** ISO 8601, as exact as the page says. */
  publishedTime: string | null;
  /** BCP 47; what the page declares, else null. */
  lang: string | null;
  /** The title, a line break, then the article's blocks, one line each; white space is single blanks. */
  text: string;
  blocks: Block[];
  links: Link[];
}
