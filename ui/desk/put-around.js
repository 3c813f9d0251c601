/**
 * Makes `parts` the children of a place without taking `kept` out of it where it already stands there: somebody may be
 * typing in it, and an element that leaves the page loses the cursor and half-typed Chinese.
 * @param {Element} place
 * @param {readonly Element[]} parts
 * @param {Element} kept
 */
export function putAround(place, parts, kept) {
  const at = parts.indexOf(kept);
  if (kept.parentNode !== place || at < 0) {
    place.replaceChildren(...parts);
    return;
  }
  for (const child of [...place.childNodes]) if (child !== kept) child.remove();
  kept.before(...parts.slice(0, at));
  kept.after(...parts.slice(at + 1));
}
