/**
 * Copies the text of a field, the old way where the page has no clipboard: what was selected then stays selected, to be
 * copied by hand. False where neither is allowed.
 */
export async function copy(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}
