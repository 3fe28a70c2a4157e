/** Says on standard error how far a long task is: a bar on a terminal, plain lines elsewhere. */
export interface Progress {
  step(): void;
  end(): void;
}

/** `now` tells milliseconds; `out` is where the words go. */
export function openProgress(
  total: number,
  out: NodeJS.WriteStream,
  now: () => number = () => performance.now(),
): Progress {
  const started = now();
  const pause = out.isTTY ? 100 : 5_000;
  let done = 0;
  let last = started;
  const say = (): void => {
    last = now();
    const line = progressLine(done, total, (last - started) / 1_000, out.isTTY);
    out.write(out.isTTY ? `\r\u001B[K${line}` : `${line}\n`);
  };
  return {
    step: () => {
      done += 1;
      if (now() - last >= pause) say();
    },
    end: () => {
      if (total > 0) say();
      if (out.isTTY) out.write('\n');
    },
  };
}

/** `12 of 40 files · 6.0/s · 5 s left`, with a bar before it on a terminal. */
export function progressLine(done: number, total: number, seconds: number, bar: boolean): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 ? Math.ceil((total - done) / rate) : null;
  const words = [
    `${done} of ${total} files`,
    `${rate.toFixed(1)}/s`,
    left === null ? null : left >= 120 ? `${Math.ceil(left / 60)} min left` : `${left} s left`,
  ];
  const text = words.filter((word) => word !== null).join(' · ');
  return bar ? `${barOf(done / Math.max(total, 1))} ${text}` : text;
}

function barOf(share: number): string {
  const full = Math.round(share * 24);
  return `[${'█'.repeat(full)}${'░'.repeat(24 - full)}]`;
}
