import type { Flow } from '../../measure/flow.ts';
import type { Language } from '../../text/language.ts';
import { formatNumber } from '../../text/number.ts';
import { layoutOf } from './flowLayout.ts';

const width = 1000;
const height = 620;

/** The flow as ribbons; the table beside it says the same in figures. */
export function FlowChart(props: { flow: Flow; language: Language; label: string }) {
  const { flow, language, label } = props;
  const { boxes, ribbons } = layoutOf(flow, width, height);
  return (
    <svg class="flow" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {ribbons.map((one) => (
        <path
          key={`${one.source}-${one.target}`}
          class="flow-ribbon"
          data-group={one.group ?? 'none'}
          d={one.path}
          stroke-width={one.width}
        />
      ))}
      {boxes.map((box) => (
        <g key={box.id}>
          <rect
            class="flow-box"
            data-group={box.group ?? 'none'}
            x={box.x}
            y={box.y}
            width={box.width}
            height={Math.max(1, box.height)}
          />
          <text x={box.x + box.width + 6} y={box.y + box.height / 2} dominant-baseline="middle">
            <title>{box[language]}</title>
            {brief(box[language])} <tspan class="flow-value">{formatNumber(box.value)}</tspan>
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Room for a label beside its figure, in widths of a Chinese character. */
const room = 15;

/** The label up to its first comma: the official ones run to a whole sentence. */
function brief(label: string): string {
  const first = label.split('、')[0] ?? label;
  let used = 0;
  for (const [at, letter] of [...first].entries()) {
    used += /[\u2e80-\uffef]/u.test(letter) ? 1 : 0.55;
    if (used > room) return `${[...first].slice(0, at - 1).join('')}…`;
  }
  return first;
}
