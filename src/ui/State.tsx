import type { ComponentChildren } from 'preact';

interface Props {
  /** What is the matter, in one sentence. */
  title: string;
  /** What the reader can do, or what it means. */
  hint?: string;
  /** Whether something went wrong, or there is only nothing to show. */
  failed?: boolean;
  children?: ComponentChildren;
}

/** What stands in the place of a reading where there is none. */
export function State({ title, hint, failed = false, children }: Props) {
  return (
    <div role="status" class={failed ? 'state failed' : 'state'}>
      <p class="title">{title}</p>
      {hint && <p class="quiet">{hint}</p>}
      {children}
    </div>
  );
}
