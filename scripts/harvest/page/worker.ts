import { serve } from '../../helper/serve.ts';
import { readCaptured } from './reading.ts';

serve(() => readCaptured);
