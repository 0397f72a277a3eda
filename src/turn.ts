/**
 * Turns of the event loop, one to each who waits, in the order in which was asked. Work of some milliseconds takes a
 * turn first, so that twenty questions at once do not become one long piece in which nothing else is answered.
 */
const waiting: (() => void)[] = [];

function give(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(give);
}

export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(give);
  });
}
