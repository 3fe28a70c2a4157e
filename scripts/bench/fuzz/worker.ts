import { parentPort, workerData } from 'node:worker_threads';
import { Trials } from './trial.ts';

const trials = new Trials(workerData as string);

parentPort?.on('message', (number: number) => {
  void trials.run(number).then((verdict) => parentPort?.postMessage(verdict));
});
