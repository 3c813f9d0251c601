import type { Silence } from '../../corpus/policy.ts';
import type { PolicyText, Reading } from '../question/index.ts';

/** The silences that a question runs into, and whether it asks for something else besides. */
export interface Silent {
  readonly silences: readonly Silence[];
  readonly besides: boolean;
}

const ASKS = /[?？吗呢几哪谁啥咋]|多少|什么|怎么|怎样|如何|能不能|可不可以|是不是|有没有|能否|是否|行不行/u;

/**
 * The silences of a question. Beside a procedure, a part of the question that asks without touching it asks
 * for something else: 补多少 after 要什么材料. Beside a subject on which the text has nothing, what is asked is
 * something else when a word of the question leads to a clause: 展品运费 speaks of exhibitions. Of a partial silence
 * the text says something, only not all that is asked.
 * @param declared the silences of the policy.
 * @param telling the words of the question, silences apart, that lead to a clause.
 */
export function silencesOf(
  { folded, known, asks }: Reading,
  { text, declared }: { readonly text: PolicyText; readonly declared: readonly Silence[] },
  telling: readonly string[],
): Silent {
  const touched = known.filter(({ silence, start, end }) => {
    const word = folded.slice(start, end);
    return silence !== undefined && !text.folded.includes(word);
  });
  const named = [...new Set(touched.flatMap(({ silence }) => silence ?? []))];
  const silences = withDeadline(named, folded, declared);
  const asksMore = parts(folded).some(
    ({ start, end }) =>
      ASKS.test(folded.slice(start, end)) &&
      !(silences.length > named.length && DEADLINE.test(folded.slice(start, end))) &&
      !touched.some((word) => word.start < end && word.end > start),
  );
  const kinds = new Set(silences.map(({ kind }) => kind));
  if (kinds.size === 1 && kinds.has('partial')) return { silences, besides: true };
  if (kinds.has('elsewhere')) return { silences, besides: false };
  const elsewise = telling.some((word) => !silences.some((silence) => belongsTo(word, silence)));
  if (kinds.has('subject')) return { silences, besides: elsewise };
  // 批下来有多少钱: what is asked is the sum, of something that the text names.
  return { silences, besides: asksMore || (elsewise && asks.howMuch) };
}

/** A day by which something has to be done: of the policy itself, unless how to apply is asked beside it. */
const DEADLINE = /截止|期限|最晚|最迟|到期/u;
const WINDOW = 'window';

/** Beside channel and materials a deadline is the one for applying: 怎么申报，要什么材料，什么时候截止. */
function withDeadline(
  named: readonly Silence[],
  folded: string,
  declared: readonly Silence[],
): readonly Silence[] {
  const applies = named.some(({ kind, id }) => kind === 'procedure' && id !== WINDOW);
  const window = declared.find(({ id }) => id === WINDOW);
  if (!applies || window === undefined || named.includes(window) || !DEADLINE.test(folded)) return named;
  return [...named, window];
}

/** Whether a word only names the topic again: 物流 in 物流运费. */
function belongsTo(word: string, { topic, near = [] }: Silence): boolean {
  return [topic, ...near].some((words) => words.includes(word));
}

/** The parts of a question between its punctuation marks. */
function parts(question: string): readonly { start: number; end: number }[] {
  return [...question.matchAll(/[^,，;；。?？!！\s]+[?？]?/gu)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
  }));
}
