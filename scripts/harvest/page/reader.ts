import { Helper, type Silence } from '../../helper/helper.ts';
import type { PageReading, Question } from './reading.ts';

const patience = 15_000;
const megabytes = 512;
const worker = new URL('./worker.ts', import.meta.url);

/** Reads captured files one after the other in a process of its own, which a hostile one may end. */
export class Reader {
  #helper: Helper<Question, PageReading> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** What the file is, or why that could not be told. */
  read(question: Question): Promise<PageReading | Silence> {
    const turn = this.#last.then(async () => {
      this.#helper ??= new Helper<Question, PageReading>(worker, {}, megabytes);
      const answer = await this.#helper.ask(question, patience);
      if (typeof answer === 'string') this.stop();
      return answer;
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  stop(): void {
    this.#helper?.stop();
    this.#helper = null;
  }
}
