import { DamagedError } from '../corpus/published/index.ts';
import { SearchUnavailable } from '../search/index/index.ts';

/**
 * What a caller is told when the library or its index cannot be read now; undefined for any other error. It must not
 * sound like "there is no such clause".
 */
export function unavailableWords(error: unknown): string | undefined {
  if (error instanceof SearchUnavailable) return error.message;
  if (!(error instanceof DamagedError)) return undefined;
  return '政策库的文件不全或与发布时不同，本次没有结果；不要据此回答“没有规定”，请告诉管理员重新发布。';
}
