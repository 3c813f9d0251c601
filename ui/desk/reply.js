/**
 * @typedef {import('./contract.d.ts').Hit} Hit
 * @typedef {import('./contract.d.ts').AwardResult} AwardResult
 */

/**
 * A reply that can be sent: what is read out, then the words it rests on, each with its place.
 * @param {{ sentences: readonly string[], hit?: Hit, result?: AwardResult }} of
 */
export function reply({ sentences, hit, result }) {
  const sources = result?.citations.map(({ quote, label }) => `${label}：“${quote}”`) ?? [];
  const clause = hit === undefined || sources.length > 0 ? [] : [`${hit.citation}：“${hit.text.trim()}”`];
  const said = sentences.join('\n');
  const lead = hit?.departments.lead.join('、') ?? '';
  const asks = result?.missing.map(({ ask }) => ask) ?? [];
  const questions = asks.filter((ask) => !said.includes(ask.replace(/[。？]$/u, '')));
  return [
    said,
    listed('还需说明：', questions),
    listed('依据：', [...new Set([...sources, ...clause])]),
    lead === '' || said.includes(lead) ? '' : `牵头（责任）单位：${lead}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/**
 * What is read out of a calculation; who is in charge is added once there is nothing left to ask.
 * @param {AwardResult} result
 * @param {Hit | undefined} hit the clause it rests on
 * @returns {readonly string[]}
 */
export function spokenResult({ answer, missing }, hit) {
  const lead = hit?.departments.lead ?? [];
  return missing.length > 0 || lead.length === 0
    ? [answer]
    : [answer, `牵头（责任）单位是${lead.join('、')}。`];
}

/**
 * @param {string} head
 * @param {readonly string[]} lines
 */
function listed(head, lines) {
  return lines.length === 0 ? '' : [head, ...lines.map((line, i) => `${i + 1}. ${line}`)].join('\n');
}
