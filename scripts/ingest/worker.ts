import { parentPort, workerData } from 'node:worker_threads';
import { readerFor, type Known, type Source } from './reading.ts';

const read = readerFor(workerData as Known);

parentPort?.on('message', (source: Source) => {
  void read(source).then((outcome) => parentPort?.postMessage(outcome));
});
