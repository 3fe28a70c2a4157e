import { Refusal } from '../../src/core/document/document.ts';
import type { Outcome } from './reading.ts';

/** An input, or a part of one, that gave no report, with the reason; `''` = it was never opened. */
export function refusedInput(name: string, sha256: string, error: unknown): Outcome {
  const refusal =
    error instanceof Refusal ? error : new Refusal('unreadable', '文件损坏或无法打开，未能读取。');
  const row = {
    source_name: name,
    source_sha256: sha256 === '' ? null : sha256,
    reason: refusal.reason,
    message: refusal.message,
  };
  return { kind: 'refused', row, fault: error instanceof Refusal ? null : String(error) };
}
