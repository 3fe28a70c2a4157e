/**
 * Link that opens a message with subject and text filled in; `to` is an e-mail address or the
 * address of an issue form, `''` leaves the recipient to the reader.
 */
export function messageLink(subject: string, text: string, to: string): string {
  const words = { subject: encodeURIComponent(subject), text: encodeURIComponent(text) };
  if (/^https?:/u.test(to)) return `${to}?title=${words.subject}&body=${words.text}`;
  return `mailto:${to}?subject=${words.subject}&body=${words.text}`;
}
