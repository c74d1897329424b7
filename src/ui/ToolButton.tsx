import { Icon, type IconName } from './Icon.tsx';

interface Props {
  icon: IconName;
  /** Its word: read aloud, and shown when the pointer rests on it. */
  label: string;
  onClick(): void;
  pressed?: boolean;
  /** The id of what it opens, and whether that is open. */
  opens?: string;
  open?: boolean;
  disabled?: boolean;
}

/** A button that shows a picture for its word. */
export function ToolButton({ icon, label, onClick, pressed, opens, open, disabled }: Props) {
  return (
    <button
      type="button"
      class="button plain tool"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={opens === undefined ? undefined : open === true}
      aria-controls={open === true ? opens : undefined}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
