import { leaf, type Leaf } from './line.ts';
import type { Block, Table } from './table.ts';

/** Section 二: 主动公开. The two editions count different things. */
const title = {
  id: 'disclosure',
  title: '二、主动公开政府信息情况',
  en: 'Proactive disclosure',
  identity: null,
  rowHeading: '信息内容',
  columnHeading: null,
  layout: 'grid',
} as const;

const item1 = '第二十条第（一）项';
const item5 = '第二十条第（五）项';
const item6 = '第二十条第（六）项';
const item8 = '第二十条第（八）项';
const item9 = '第二十条第（九）项';

const rules = leaf('rules', '规章', 'Rules', { article: '20(1)' });
const licensing = leaf('licensing', '行政许可', 'Administrative licensing', { article: '20(5)' });
const penalties = leaf('penalties', '行政处罚', 'Administrative penalties', { article: '20(6)' });
const coercion = leaf('coercion', '行政强制', 'Administrative coercion', { article: '20(6)' });
const fees = leaf('fees', '行政事业性收费', 'Administrative fees', {
  article: '20(8)',
  aliases: ['行政事业型收费'],
});

const documentColumns: Leaf[] = [
  leaf('made', '本年新制作数量', 'Made this year', { aliases: ['本年制作数量', '本年新制作数'] }),
  leaf('published', '本年新公开数量', 'Published this year', {
    aliases: ['本年公开数量', '本年新公开数'],
  }),
  leaf('public_total', '对外公开总数量', 'Public in all', { aliases: ['对外公开总数'] }),
];

const priorItems = leaf('prior_items', '上一年项目数量', 'Items last year', {
  unit: '项',
  aliases: ['上一年项目数', '上年项目数量'],
});
const change = leaf('change', '本年增/减', 'Change this year', {
  unit: '项',
  signed: true,
  aliases: ['本年增减', '本年增／减', '本年增（减）'],
});
const decisions2019 = leaf('decisions', '处理决定数量', 'Decisions', {
  aliases: ['本年处理决定数量', '处理决定数'],
});
const serviceColumns = [priorItems, change, decisions2019];

const blocks2019: Block[] = [
  {
    heading: item1,
    columns: documentColumns,
    rows: [
      rules,
      leaf('normative_documents', '规范性文件', 'Normative documents', {
        article: '20(1)',
        aliases: ['行政规范性文件'],
      }),
      leaf('other_documents', '其他主动公开文件', 'Other documents disclosed', { extra: true }),
    ],
  },
  {
    heading: item5,
    columns: serviceColumns,
    rows: [
      licensing,
      leaf('other_services', '其他对外管理服务事项', 'Other public services', {
        article: '20(5)',
        aliases: ['其它对外管理服务事项'],
      }),
    ],
  },
  { heading: item6, columns: serviceColumns, rows: [penalties, coercion] },
  { heading: item8, columns: [priorItems, change], rows: [fees] },
  {
    heading: item9,
    columns: [
      leaf('projects', '采购项目数量', 'Procurement projects', {
        unit: '个',
        aliases: ['采购项目数'],
      }),
      leaf('amount', '采购总金额', 'Procurement amount', {
        unit: null,
        decimal: true,
        aliases: ['采购金额', '采购总额'],
      }),
    ],
    rows: [leaf('procurement', '政府集中采购', 'Central procurement', { article: '20(9)' })],
  },
];

const decisions2021 = leaf('decisions', '本年处理决定数量', 'Decisions this year', {
  aliases: ['处理决定数量', '本年处理决定数'],
});

const blocks2021: Block[] = [
  {
    heading: item1,
    columns: [
      leaf('issued', '本年制发件数', 'Issued this year', {
        aliases: ['本年制发数量', '制发件数', '本年制发数'],
      }),
      leaf('repealed', '本年废止件数', 'Repealed this year', {
        aliases: ['本年废止数量', '废止件数', '本年废止数'],
      }),
      leaf('in_force', '现行有效件数', 'In force', {
        aliases: ['现行有效件数（历史累计）', '现行有效数量', '现行有效数'],
      }),
    ],
    rows: [
      rules,
      leaf('normative_documents', '行政规范性文件', 'Normative documents', {
        article: '20(1)',
        aliases: ['规范性文件'],
      }),
    ],
  },
  { heading: item5, columns: [decisions2021], rows: [licensing] },
  { heading: item6, columns: [decisions2021], rows: [penalties, coercion] },
  {
    heading: item8,
    columns: [
      leaf('amount', '本年收费金额（单位：万元）', 'Collected this year (10,000 yuan)', {
        unit: '万元',
        decimal: true,
        aliases: ['本年收费金额', '本年收费金额（万元）'],
      }),
    ],
    rows: [fees],
  },
];

/** 22 cells: what was made and published, items and decisions, procurement. */
export const disclosure2019: Table = { ...title, blocks: blocks2019 };

/** 10 cells: documents in force, decisions, fees in 万元. */
export const disclosure2021: Table = { ...title, blocks: blocks2021 };
