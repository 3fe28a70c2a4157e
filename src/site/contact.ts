/**
 * Where readers report an error: an e-mail address or the address of an issue form
 * (`CONTACT`, set by whoever publishes the site); empty leaves the recipient to the reader.
 */
export function contact(): string {
  return process.env['CONTACT'] ?? '';
}
