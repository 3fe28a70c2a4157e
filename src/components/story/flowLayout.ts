import { sankey, sankeyLeft, sankeyLinkHorizontal } from 'd3-sankey';
import type { Flow, FlowNode } from '../../measure/flow.ts';

/** A box of the flow: pixels from the upper left of the drawing. */
export interface Box extends FlowNode {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A ribbon between two boxes: an SVG path along its middle and its width in pixels. */
export interface Ribbon {
  readonly path: string;
  readonly width: number;
  readonly group: string | null;
  readonly source: string;
  readonly target: string;
  readonly value: number;
}

export interface FlowLayout {
  readonly boxes: readonly Box[];
  readonly ribbons: readonly Ribbon[];
}

interface Linked {
  source: string;
  target: string;
  value: number;
}

/** Boxes and ribbons of a flow in a drawing of that size, order of the form kept. */
export function layoutOf(flow: Flow, width: number, height: number): FlowLayout {
  const layout = sankey<FlowNode, Linked>()
    .nodeId((node) => node.id)
    .nodeAlign(sankeyLeft)
    .nodeSort(null)
    .linkSort(null)
    .nodeWidth(14)
    .nodePadding(16)
    .extent([
      [1, 10],
      [width - 265, height - 10],
    ]);
  const graph = layout({
    nodes: flow.nodes.map((node) => ({ ...node })),
    links: flow.links.map((one) => ({ ...one })),
  });
  const path = sankeyLinkHorizontal<FlowNode, Linked>();
  // The layout puts the width of the ribbons in place of a value; the figure is the flow's own.
  const values = new Map(flow.nodes.map((node) => [node.id, node.value]));
  return {
    boxes: graph.nodes.map((node) => {
      const { id, zh, en, group } = node as FlowNode;
      const { x0 = 0, x1 = 0, y0 = 0, y1 = 0 } = node;
      const value = values.get(id) ?? 0;
      return { id, zh, en, group, value, x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
    }),
    ribbons: graph.links.map((one) => {
      const source = one.source as unknown as FlowNode;
      const target = one.target as unknown as FlowNode;
      return {
        path: path(one) ?? '',
        width: Math.max(1, one.width ?? 0),
        group: target.group,
        source: source.id,
        target: target.id,
        value: one.value,
      };
    }),
  };
}
