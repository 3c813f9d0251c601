/**
 * A clause id as it is written in official Chinese: `三.(二).5` → `三、(二)5`, `第二章.第十一条.(二)` →
 * `第二章第十一条(二)`. What stands outside the numbering (`前言`, `尾-1`) is named in words.
 */
export function clauseLabel(id: string): string {
  if (id.startsWith('尾-')) return `结尾部分第${id.slice(2)}段`;
  const [first = '', ...rest] = id.split('.');
  const head = rest.length > 0 && /^[一二三四五六七八九十百]+$/u.test(first) ? `${first}、` : first;
  return head + rest.join('');
}
