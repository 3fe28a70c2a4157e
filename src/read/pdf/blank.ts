/** Blank on paper: takes room, says nothing. */
export function isBlank(text: string): boolean {
  return text.trim() === '' || text === '\u200b' || text === '\ufeff';
}
