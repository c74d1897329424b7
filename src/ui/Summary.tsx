import { Icon } from './Icon.tsx';
import type { Said } from './summary.ts';

/** What an article has, at a glance: its accusation on top, then a line for each who joins in, rejects it or accuses another. */
export function Summary({ of: [lead, ...rest] }: { of: readonly Said[] }) {
  return (
    <div class="summary">
      <p class="lead">{lead?.text}</p>
      {rest.length > 0 && (
        <ul class="rest">
          {rest.map(({ type, text }, i) => (
            <li key={i} class={type ?? ''}>
              {type && <Icon name={type} />}
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
