import type { Called } from './names.ts';

/** Names in a row; the article's own words for somebody it does not name stand in italics. */
export function Names({ of }: { of: readonly Called[] }) {
  return (
    <>
      {of.map(({ name, resolved }, i) => (
        <span key={name}>
          {i > 0 && ', '}
          {resolved ? <b>{name}</b> : <i>{name}</i>}
        </span>
      ))}
    </>
  );
}
