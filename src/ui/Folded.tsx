import type { ComponentChildren } from 'preact';
import { plural } from '../i18n/index.ts';

interface Props<Item> {
  items: readonly Item[];
  /** How many stand open. */
  shown: number;
  className: string;
  /** The list item of each. */
  children: (item: Item) => ComponentChildren;
}

/** A list whose end is folded away where it is long; nothing is left out. */
export function Folded<Item>({ items, shown, className, children }: Props<Item>) {
  const rest = items.slice(shown);
  return (
    <>
      <ul class={className}>{items.slice(0, shown).map(children)}</ul>
      {rest.length > 0 && (
        <details class="more">
          <summary>{plural('showMore', rest.length)}</summary>
          <ul class={className}>{rest.map(children)}</ul>
        </details>
      )}
    </>
  );
}
