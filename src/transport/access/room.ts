import { Refused } from '../refused.ts';

/** Places for the requests that are being served. */
export interface Room {
  /**
   * Takes a place; the function returned gives it back, once however often it is called.
   * @throws Refused (503) when all are taken or the room is closed.
   */
  enter(): () => void;
  /** Resolves when all have left, and from then on lets nobody in: until then, calls that were on their way come in. */
  close(): Promise<void>;
}

/**
 * @param places how many requests are served at the same time.
 * @param onChange is told how many are, after each change.
 */
export function createRoom(places: number, onChange: (taken: number) => void): Room {
  let taken = 0;
  let closed = false;
  let whenEmpty: (() => void) | undefined;
  const change = (by: 1 | -1): void => {
    taken += by;
    onChange(taken);
    if (taken === 0) whenEmpty?.();
  };
  return {
    enter() {
      if (closed) throw refused('stopping', '服务正在停止，请稍后再试。');
      if (taken >= places) throw refused('too_busy', '同时处理的请求太多，请稍后再试。');
      change(1);
      let left = false;
      return () => {
        if (!left) change(-1);
        left = true;
      };
    },
    close: () =>
      new Promise((resolve) => {
        whenEmpty = () => {
          closed = true;
          resolve();
        };
        if (taken === 0) whenEmpty();
      }),
  };
}

function refused(reason: 'stopping' | 'too_busy', message: string): Refused {
  const connection = reason === 'stopping' ? 'close' : 'keep-alive';
  return new Refused({ status: 503, reason, message, headers: { 'retry-after': '1', connection } });
}
