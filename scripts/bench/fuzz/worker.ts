import { serve } from '../../helper/serve.ts';
import { Trials } from './trial.ts';

serve(({ seed }: { seed: string }) => {
  const trials = new Trials(seed);
  return ({ number }: { number: number }) => trials.run(number);
});
