/** Colours as the style sheet names them: charts follow the theme. */
export const ink = {
  text: 'var(--ink)',
  soft: 'var(--ink-soft)',
  rule: 'var(--rule)',
  strong: 'var(--rule-strong)',
  paper: 'var(--paper)',
  accent: 'var(--accent)',
} as const;

/** One colour for each outcome group, everywhere. */
export const outcomeColours: Readonly<Record<string, string>> = {
  granted: 'var(--outcome-granted)',
  partial: 'var(--outcome-partial)',
  denied: 'var(--outcome-denied)',
  unable: 'var(--outcome-unable)',
  not_processed: 'var(--outcome-not-processed)',
  other: 'var(--outcome-other)',
  pending: 'var(--outcome-pending)',
};

/** Lines of one chart without meaning of their own, told apart by dash and symbol as well. */
export const lineStyles = [
  { colour: 'var(--accent)', dash: 'solid', symbol: 'circle' },
  { colour: 'var(--outcome-denied)', dash: 'dashed', symbol: 'triangle' },
  { colour: 'var(--outcome-granted)', dash: 'dotted', symbol: 'rect' },
  { colour: 'var(--outcome-unable)', dash: [8, 3, 2, 3], symbol: 'diamond' },
  { colour: 'var(--outcome-not-processed)', dash: 'solid', symbol: 'triangle' },
  { colour: 'var(--outcome-pending)', dash: 'dashed', symbol: 'rect' },
  { colour: 'var(--outcome-partial)', dash: 'dotted', symbol: 'diamond' },
  { colour: 'var(--outcome-other)', dash: [8, 3, 2, 3], symbol: 'circle' },
] as const;

/** Outcome groups keep their colour, rows take that of their group; the rest goes by order. */
export function colourOf(id: string, at: number): string {
  const group = id.split('~').map((one) => one.split('.')[0] ?? one);
  const outcome = group.find((one) => Object.hasOwn(outcomeColours, one));
  if (outcome) return outcomeColours[outcome] ?? ink.accent;
  const colours = Object.values(outcomeColours);
  return at < lineStyles.length
    ? (lineStyles[at]?.colour ?? ink.accent)
    : (colours[at % colours.length] ?? ink.accent);
}
