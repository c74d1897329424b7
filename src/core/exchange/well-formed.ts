/** A text whose half characters have become U+FFFD, as `String.prototype.toWellFormed` (ES2024) has it. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
