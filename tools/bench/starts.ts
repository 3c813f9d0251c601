import { quantile, type Row } from './report.ts';
import { StdioPeer } from './stdio-peer.ts';

const STARTS = 25;

/** From starting the process to the first `tools/list` answer, by turns, so that a busy moment hits both alike. */
export async function starts(noop: string, product: string): Promise<readonly Row[]> {
  const times = { noop: [] as number[], product: [] as number[], search: [] as number[] };
  for (let n = 0; n < STARTS; n += 1) {
    times.noop.push((await start(noop)).listed);
    const { listed, searched } = await start(product, '设备花了八百万能补多少');
    times.product.push(listed);
    times.search.push(searched);
  }
  const [empty, listed, searched] = [times.noop, times.product, times.search].map((each) =>
    quantile(each, 0.5),
  );
  return [
    { what: '空服务器：启动到列出工具', value: `${empty?.toFixed(0)} ms`, ratio: 1 },
    { what: '有据：启动到列出工具', value: `${listed?.toFixed(0)} ms`, ratio: (listed ?? 0) / (empty ?? 1) },
    {
      what: '有据：启动到第一次检索有结果',
      value: `${searched?.toFixed(0)} ms`,
      ratio: (searched ?? 0) / (empty ?? 1),
    },
  ];
}

async function start(script: string, query?: string): Promise<{ listed: number; searched: number }> {
  const begin = performance.now();
  const peer = new StdioPeer(script);
  await peer.initialize();
  await peer.request('tools/list', {});
  const listed = performance.now() - begin;
  if (query !== undefined) await peer.call('search_clauses', { query });
  const searched = performance.now() - begin;
  peer.stop();
  return { listed, searched };
}
