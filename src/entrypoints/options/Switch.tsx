interface Props {
  name: string;
  on: boolean;
  words: string;
  /** The kind of mark whose line stands under the words. */
  sample?: string;
  disabled?: boolean;
  onChange(on: boolean): void;
}

/** One thing that can be on or off. */
export function Switch({ name, on, words, sample, disabled = false, onChange }: Props) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        name={name}
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class={sample === undefined ? undefined : 'sample'} data-mark={sample}>
        {words}
      </span>
    </label>
  );
}
