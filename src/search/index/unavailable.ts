/** The search engine gave no whole answer: what is said then must not sound like "there is no such clause". */
export class SearchUnavailable extends Error {
  override readonly name = 'SearchUnavailable';

  /** @param cause what the engine's client said, for the operator. */
  constructor(cause?: unknown) {
    super('检索服务暂时不可用，本次没有结果；不要据此回答“没有规定”，请稍后再查。', { cause });
  }
}
