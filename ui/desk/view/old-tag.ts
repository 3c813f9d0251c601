import { html, nothing } from 'lit-html';
import type { Part } from '../../parts/section.ts';
import type { Standing } from '../contract.ts';
import { IN_FORCE } from '../words.ts';

/** How a policy stands today, beside whatever is told of it; nothing for one in force. */
export function oldTag(state: Standing['in_force'] | undefined): Part {
  return state === undefined ? nothing : html`<span class="tag old-policy">今天${IN_FORCE[state]}</span>`;
}
