/** One key for each thing that is done all day. They work wherever nothing is being typed; Escape works everywhere. */
export function keys(actions: Readonly<Record<string, () => void>>): void {
  const byKey = new Map(Object.entries(actions));
  document.addEventListener('keydown', (event) => {
    const action = byKey.get(event.key.toLowerCase());
    if (action === undefined || !meant(event)) return;
    event.preventDefault();
    // What was typed so far is entered before the desk shows something else.
    if (isFigure(event.target)) event.target.blur();
    action();
  });
}

/** Whether a key is meant for the desk and not for a field, a dialog, the browser or an input method. */
function meant({ key, target, isComposing, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (isComposing || ctrlKey || metaKey || altKey) return false;
  if (document.querySelector('dialog[open]') !== null) return false;
  return key === 'Escape' || !isTyping(target) || (isFigure(target) && /^[mcn]$/iu.test(key));
}

/** A field for a sum or a count: no M, C or N is part of one. */
function isFigure(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.dataset.figure === '';
}

function isTyping(target: EventTarget | null): boolean {
  const typed = 'input:not([type=radio], [type=checkbox]), textarea, select';
  return target instanceof HTMLElement && target.matches(typed);
}
