import { leavesOf, nameOf } from '../core/form/line.ts';
import { outcomeGroups, type Sums } from './sums.ts';

/** A stage of the way a request takes; `value` in requests. */
export interface FlowNode {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Outcome group that gives the colour, or `null`. */
  readonly group: string | null;
  readonly value: number;
}

export interface FlowLink {
  readonly source: string;
  readonly target: string;
  readonly value: number;
}

/** received + carried in → outcome groups → reasons → carried out. */
export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  /** received + carried in − outcomes − carried out; 0 when the reports balance. */
  readonly difference: number;
}

const handled = { id: 'handled', zh: '本年应办', en: 'To be handled' };

/** The flow of the sums; lines without a request are left out. */
export function flowOf(sums: Sums): Flow {
  const value = (row: string): number => sums.cells[`requests/${row}/total`] ?? 0;
  const groups = outcomeGroups('2021');
  const inflow = value('received') + value('carried_in');
  const ended = groups.reduce((sum, group) => sum + value(group.id), 0);
  const difference = inflow - ended - value('carried_out');
  const nodes: FlowNode[] = [
    { id: 'received', zh: '本年新收', en: 'Received', group: null, value: value('received') },
    { id: 'carried_in', zh: '上年结转', en: 'Carried in', group: null, value: value('carried_in') },
    { ...handled, group: null, value: inflow },
    ...groups.flatMap((group) => [
      { id: group.id, zh: nameOf(group), en: group.en, group: group.id, value: value(group.id) },
      ...leavesOf(group.kind === 'group' ? group.items : []).map((leaf) => ({
        id: leaf.id,
        zh: nameOf(leaf),
        en: leaf.en,
        group: group.id,
        value: value(leaf.id),
      })),
    ]),
    {
      id: 'carried_out',
      zh: '结转下年',
      en: 'Carried out',
      group: 'pending',
      value: value('carried_out'),
    },
    { id: 'difference', zh: '差额', en: 'Difference', group: null, value: Math.abs(difference) },
  ];
  const flows = nodes.some((node) => node.value > 0);
  const kept = nodes.filter((node) => node.value > 0 || (flows && node.id === handled.id));
  return { nodes: kept, links: linksOf(kept, difference), difference };
}

function linksOf(nodes: readonly FlowNode[], difference: number): FlowLink[] {
  return nodes.flatMap((node) => {
    if (node.id === handled.id) return [];
    if (node.id === 'difference')
      return [
        difference > 0
          ? { source: handled.id, target: node.id, value: node.value }
          : { source: node.id, target: handled.id, value: node.value },
      ];
    if (node.id === 'received' || node.id === 'carried_in')
      return [{ source: node.id, target: handled.id, value: node.value }];
    const parent = node.id.includes('.') ? (node.group ?? handled.id) : handled.id;
    return [{ source: parent, target: node.id, value: node.value }];
  });
}
