import { group, leaf, total, type Line } from './line.ts';
import type { Table } from './table.ts';

const columns: Line[] = [
  leaf('upheld', '结果维持', 'Upheld', { aliases: ['维持'] }),
  leaf('corrected', '结果纠正', 'Corrected', { aliases: ['纠正'] }),
  leaf('other', '其他结果', 'Other result', { aliases: ['其它结果'] }),
  leaf('pending', '尚未审结', 'Pending', { aliases: ['未审结'] }),
  total('total', '总计', 'Total', { aliases: ['合计'] }),
];

/** Section 四: 15 cells in both editions, printed as one line of figures. */
export const review: Table = {
  id: 'review',
  title: '四、政府信息公开行政复议、行政诉讼情况',
  en: 'Administrative reconsideration and litigation',
  identity: null,
  rowHeading: null,
  columnHeading: null,
  layout: 'row',
  blocks: [
    {
      heading: null,
      columns,
      rows: [
        leaf('reconsideration', '行政复议', 'Reconsideration'),
        group('litigation', '行政诉讼', 'Litigation', [
          leaf('litigation_direct', '未经复议直接起诉', 'Litigation without reconsideration', {
            aliases: ['未经行政复议直接起诉'],
          }),
          leaf('litigation_after', '复议后起诉', 'Litigation after reconsideration', {
            aliases: ['行政复议后起诉', '经复议后起诉'],
          }),
        ]),
      ],
    },
  ],
};
