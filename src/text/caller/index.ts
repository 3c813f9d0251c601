/** Who asks: names, firms and numbers of callers, covered before a question is kept or handed on. */

export { maskNumbers, withoutCaller } from './mask.ts';
