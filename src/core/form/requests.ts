import { group, leaf, total, type Line } from './line.ts';
import type { Table } from './table.ts';

const columns: Line[] = [
  leaf('natural_person', '自然人', 'Natural persons'),
  group('organisation', '法人或其他组织', 'Legal persons and other organisations', [
    leaf('business', '商业企业', 'Businesses'),
    leaf('research', '科研机构', 'Research institutions'),
    leaf('social', '社会公益组织', 'Public-interest organisations', {
      aliases: ['社会公益机构', '公益组织'],
    }),
    leaf('legal_service', '法律服务机构', 'Legal-service organisations'),
    leaf('other_org', '其他', 'Other organisations', { aliases: ['其它', '其他组织'] }),
  ]),
  total('total', '总计', 'Total', { aliases: ['合计', '总数'] }),
];

const denied = group('denied', '（三）不予公开', 'Refused', [
  leaf('denied.state_secret', '1.属于国家秘密', 'State secret', { article: '14' }),
  leaf('denied.law', '2.其他法律行政法规禁止公开', 'Barred by another law', {
    article: '14',
    aliases: ['其他法律行政止公开', '其他法律、行政法规禁止公开', '其他法律法规禁止公开'],
  }),
  leaf('denied.safety', '3.危及“三安全一稳定”', 'Endangers security or stability', {
    article: '14',
  }),
  leaf('denied.third_party', '4.保护第三方合法权益', 'Third-party rights', { article: '15' }),
  leaf('denied.internal', '5.属于三类内部事务信息', 'Internal affairs', { article: '16' }),
  leaf('denied.process', '6.属于四类过程性信息', 'Deliberative process', { article: '16' }),
  leaf('denied.enforcement_file', '7.属于行政执法案卷', 'Enforcement file', { article: '16' }),
  leaf('denied.query', '8.属于行政查询事项', 'Administrative query', { article: '36' }),
]);

const unable = group('unable', '（四）无法提供', 'Unable to provide', [
  leaf('unable.not_held', '1.本机关不掌握相关政府信息', 'Not held by this organ', {
    article: '36',
  }),
  leaf('unable.not_ready', '2.没有现成信息需要另行制作', 'Would have to be made', {
    article: '38',
  }),
  leaf('unable.unclear', '3.补正后申请内容仍不明确', 'Still unclear after correction', {
    article: '30',
  }),
]);

const notProcessed = group('not_processed', '（五）不予处理', 'Not processed', [
  leaf('not_processed.petition', '1.信访举报投诉类申请', 'Petition or complaint', {
    article: '39',
  }),
  leaf('not_processed.repeat', '2.重复申请', 'Repeated request', { article: '36' }),
  leaf('not_processed.publication', '3.要求提供公开出版物', 'Asks for a publication', {
    article: '39',
  }),
  leaf('not_processed.excessive', '4.无正当理由大量反复申请', 'Excessive requests', {
    article: '35',
  }),
  leaf(
    'not_processed.confirm',
    '5.要求行政机关确认或重新出具已获取信息',
    'Asks to confirm or reissue',
    { aliases: ['要求行政机关确认或重新出具已获取的信息'] },
  ),
]);

/** The whole difference between the two editions is `other`. */
function requests(other: Line): Table {
  const outcomes = group('outcomes', '三、本年度办理结果', 'Outcomes this year', [
    leaf('granted', '（一）予以公开', 'Disclosed', { article: '36' }),
    leaf(
      'partial',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      'Partly disclosed',
      { article: '37', aliases: ['（二）部分公开'] },
    ),
    denied,
    unable,
    notProcessed,
    other,
    total('concluded', '（七）总计', 'Concluded', { aliases: ['（七）合计'] }),
  ]);
  return {
    id: 'requests',
    title: '三、收到和处理政府信息公开申请情况',
    en: 'Requests received and handled',
    identity: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    rowHeading: null,
    columnHeading: '申请人情况',
    layout: 'grid',
    blocks: [
      {
        heading: null,
        columns,
        rows: [
          leaf('received', '一、本年新收政府信息公开申请数量', 'Received this year', {
            aliases: ['本年新收政府信息公开申请数'],
          }),
          leaf('carried_in', '二、上年结转政府信息公开申请数量', 'Carried in from last year', {
            aliases: ['上年结转政府信息公开申请数', '上年度结转政府信息公开申请数量'],
          }),
          outcomes,
          leaf('carried_out', '四、结转下年度继续办理', 'Carried out to next year', {
            aliases: ['结转下年继续办理'],
          }),
        ],
      },
    ],
  };
}

/** 161 cells. */
export const requests2019: Table = requests(leaf('other', '（六）其他处理', 'Otherwise handled'));

/** 175 cells. */
export const requests2021: Table = requests(
  group('other', '（六）其他处理', 'Otherwise handled', [
    leaf(
      'other.no_correction',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      'Not corrected in time',
      { article: '30', aliases: ['申请人无正当理由逾期不补正'] },
    ),
    leaf(
      'other.no_fee',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      'Fee not paid in time',
      { article: '42', aliases: ['申请人逾期未按收费通知要求缴纳费用'] },
    ),
    leaf('other.misc', '3.其他', 'Other', { aliases: ['3.其它', '3.其他处理'] }),
  ]),
);
