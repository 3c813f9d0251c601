/** How long something takes or may take; a year of the calendar says when. */
const LASTS = /(?:(?<!\d)\d{1,3}|[一二三四五六七八九十两]+)个?(?:月(?!份|底|初|\d)|季度|天|周|工作日|年)/u;

/**
 * Whether a text says how long something lasts or within what time it is to be done.
 * @example lasts('投产后两年内必须完成') // → true
 */
export function lasts(text: string): boolean {
  return LASTS.test(text);
}
