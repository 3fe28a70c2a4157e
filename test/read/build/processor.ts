/**
 * Milliseconds of the processor that this process has used: what a bound on work is measured in,
 * since how busy the machine is otherwise says nothing about the code.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
