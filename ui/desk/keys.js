/**
 * One key for each thing that is done all day. They work wherever nothing is being typed; Escape works everywhere.
 * @param {Readonly<Record<string, () => void>>} actions by the key's lower-case name
 */
export function keys(actions) {
  const byKey = new Map(Object.entries(actions));
  document.addEventListener('keydown', (event) => {
    const action = byKey.get(event.key.toLowerCase());
    if (action === undefined || !meant(event)) return;
    event.preventDefault();
    action();
  });
}

/**
 * Whether a key is meant for the desk and not for a field, a dialog, the browser or an input method.
 * @param {KeyboardEvent} event
 */
function meant({ key, target, isComposing, ctrlKey, metaKey, altKey }) {
  if (isComposing || ctrlKey || metaKey || altKey) return false;
  if (document.querySelector('dialog[open]') !== null) return false;
  return key === 'Escape' || !isTyping(target);
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  const typed = 'input:not([type=radio], [type=checkbox]), textarea, select';
  return target instanceof HTMLElement && target.matches(typed);
}
