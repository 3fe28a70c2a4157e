import { serve } from '../helper/serve.ts';
import { readerFor } from './reading.ts';

serve(readerFor);
