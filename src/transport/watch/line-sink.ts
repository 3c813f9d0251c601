import { fstatSync, writeSync } from 'node:fs';

/** Takes a line without waiting for it to be written; false when it is lost. Never throws. */
export type LineSink = (line: string) => boolean;

/** A reader that stands still is written to so far and no further, since what it leaves unread is kept in memory. */
const MOST_UNREAD = 1_000_000;

/**
 * Lines for one of the process's own two outputs. Whoever reads them may go away, stand still or run out of disk:
 * lines are lost then, and the service goes on.
 * @param onLost is told of each line lost, also of one whose loss shows later.
 */
export function standardSink(output: 'stdout' | 'stderr', onLost: () => void): LineSink {
  const stream = process[output];
  const kind = fstatSync(stream.fd);
  const isRead = stream.isTTY || kind.isFIFO() || kind.isSocket();
  return isRead ? streamSink(stream, onLost) : fileSink(stream.fd, onLost);
}

/** Lines for an open file, which takes them again when its disk has room again. */
export function fileSink(fd: number, onLost: () => void): LineSink {
  let broken = false;
  return (line) => {
    // A full disk may have taken half a line.
    const bytes = Buffer.from(`${broken ? '\n' : ''}${line}\n`);
    try {
      broken = writeSync(fd, bytes) < bytes.length;
    } catch {
      onLost();
      return false;
    }
    if (broken) onLost();
    return !broken;
  };
}

function streamSink(stream: NodeJS.WriteStream, onLost: () => void): LineSink {
  // Each line's own callback counts it; without a listener the error would end the process.
  stream.on('error', () => {});
  return (line) => {
    if (stream.writableLength > MOST_UNREAD || !stream.writable) {
      onLost();
      return false;
    }
    stream.write(`${line}\n`, (error) => {
      if (error) onLost();
    });
    return true;
  };
}
