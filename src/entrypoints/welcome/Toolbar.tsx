const PUZZLE = 'M2 5h3a2 2 0 1 1 4 0h3v3a2 2 0 1 1 0 4v3H2z';
const PIN = 'M5 2h6M6.2 2v5L4 9.5h8L9.8 7V2M8 9.5V14';
const WHEEL =
  'M8 5.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5M8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M12.6 3.4l-1.4 1.4M4.8 11.2l-1.4 1.4';

/** A drawing of what is said beside it: the browser's bar, the puzzle piece, and under it the row with the pin or the wheel. */
export function Toolbar({ wheel }: { wheel: boolean }) {
  return (
    <svg class="toolbar" viewBox="0 0 232 96" aria-hidden="true">
      <rect class="bar" x="1" y="1" width="230" height="34" rx="8" />
      <rect class="field" x="12" y="9" width="160" height="18" rx="9" />
      <circle class="spot" cx="204" cy="18" r="13" />
      <path class="line" d={PUZZLE} transform="translate(196.5 9.5)" />
      <rect class="menu" x="84" y="42" width="147" height="46" rx="8" />
      <rect class="sign" x="96" y="56" width="18" height="18" rx="4" />
      <path class="arrow" d="M100 65h9m-3-3l3 3-3 3" />
      <text x="122" y="70">
        Ascribe
      </text>
      <circle class="spot" cx="210" cy="65" r="13" />
      <path class="line" d={wheel ? WHEEL : PIN} transform="translate(202 57)" />
    </svg>
  );
}
