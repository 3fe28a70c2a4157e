import type { Answer } from './net/request.ts';

/**
 * Does the answer keep programs out: 403, 412, 202 and the like, or a page that is nothing but a
 * script that sets a cookie and loads again? Such pages are left to people.
 */
export function isChallenge(answer: Answer): boolean {
  if ([202, 401, 403, 405, 412, 418, 521].includes(answer.status)) return true;
  if (answer.bytes.length > 20_000) return false;
  const text = Buffer.from(answer.bytes).toString('latin1');
  if (!/<script/iu.test(text) || /<a\s/iu.test(text)) return false;
  const setsCookie = /document\s*\.\s*cookie\s*=/u.test(text);
  return setsCookie && /location\s*\.?\s*(?:reload|href|replace)?/u.test(text);
}
