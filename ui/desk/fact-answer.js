const ANSWER = 'input:checked, input:not([type=radio], [type=checkbox]), select, button';

/**
 * Where a question is answered: what is chosen of a choice, the field, or the button that adds one.
 * @param {Element} question
 */
export function answerAt(question) {
  const answer = question.querySelector(ANSWER);
  return answer instanceof HTMLElement ? answer : undefined;
}
