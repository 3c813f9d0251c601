/** The module that workers load, from the sources as from what is built of them: two steps below the package. */
export function workerFile(): URL {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`../command/http/tool-worker.${ending}`, import.meta.url);
}
