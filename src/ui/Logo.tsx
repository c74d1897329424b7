/** The sign of the tool: what somebody says, and whom it points at. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="14" fill="#7a2e2a" />
      <path
        d="M13 34c0-12 6-19 15-23l3 5c-5 3-7 6-8 10h7v14H13zm20 0c0-12 6-19 15-23l3 5c-5 3-7 6-8 10h7v14H33z"
        fill="#fbf3e4"
      />
      <path
        d="M13 52h37m-7-7 8 7-8 7"
        fill="none"
        stroke="#f2bf58"
        stroke-width="5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
