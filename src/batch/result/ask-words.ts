/** A question that is still open, and who can settle it. */
interface Open {
  readonly ask: string;
  readonly state: 'not_provided' | 'needs_authority';
}

/** What is still to be asked: of the firm, in words that can be mailed to it, and of the authority in charge. */
export interface ToAsk {
  readonly firm: string;
  readonly authority: string;
}

/** @param about what it is asked for: `“企业技术改造补助”（…三、(二)5）`. */
export function askWords(open: readonly Open[], about: string): ToAsk {
  const asks = (state: Open['state']) => open.filter((each) => each.state === state).map(({ ask }) => ask);
  const [firm, authority] = [asks('not_provided'), asks('needs_authority')];
  return {
    firm: firm.length === 0 ? '' : `为测算${about}，请贵单位补充：${numbered(firm)}`,
    authority: numbered(authority),
  };
}

function numbered(asks: readonly string[]): string {
  return asks.length < 2 ? asks.join('') : asks.map((ask, i) => `${i + 1}. ${ask}`).join('\n');
}
