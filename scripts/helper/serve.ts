/**
 * Answers the questions of the process that started this one as a helper, one after the other, and
 * ends with it. `open` gets the first message and gives the function that answers all others.
 */
export function serve<Opening, Question>(
  open: (opening: Opening) => (question: Question) => Promise<object>,
): void {
  let answer: ((question: Question) => Promise<object>) | null = null;
  process.on('message', (message) => {
    if (answer === null) answer = open(message as Opening);
    else void answer(message as Question).then((given) => process.send?.(given));
  });
  process.once('disconnect', () => process.exit());
}
