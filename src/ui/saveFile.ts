/** Has the browser save `content` among the reader's downloads, under a name. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads it while it saves it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
