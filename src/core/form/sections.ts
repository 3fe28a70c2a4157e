/** The six statutory sections (article 50), in order. */
export type SectionId = 'overview' | 'disclosure' | 'requests' | 'review' | 'problems' | 'other';

export interface SectionTitle {
  readonly id: SectionId;
  /** Official title, verbatim, without numbering. */
  readonly title: string;
  /** Other wordings seen in print. */
  readonly aliases: readonly string[];
}

export const sections: readonly SectionTitle[] = [
  { id: 'overview', title: '总体情况', aliases: ['总体概述', '基本情况', '工作总体情况', '概述'] },
  {
    id: 'disclosure',
    title: '主动公开政府信息情况',
    aliases: [
      '行政机关主动公开政府信息情况',
      '政府信息主动公开情况',
      '主动公开政府信息的情况',
      '主动公开情况',
    ],
  },
  {
    id: 'requests',
    title: '收到和处理政府信息公开申请情况',
    aliases: [
      '行政机关收到和处理政府信息公开申请情况',
      '收到和处理政府信息公开申请的情况',
      '依申请公开政府信息情况',
      '政府信息依申请公开情况',
      '依申请公开情况',
    ],
  },
  {
    id: 'review',
    title: '政府信息公开行政复议、行政诉讼情况',
    aliases: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
      '政府信息公开行政复议和行政诉讼情况',
      '政府信息公开行政复议和诉讼情况',
      '行政复议、行政诉讼情况',
      '行政复议和行政诉讼情况',
    ],
  },
  {
    id: 'problems',
    title: '存在的主要问题及改进情况',
    aliases: [
      '政府信息公开工作存在的主要问题及改进情况',
      '政府信息公开工作存在的问题及改进情况',
      '存在的问题及改进情况',
      '存在问题及改进情况',
      '存在的主要问题及整改措施',
      '存在的主要问题和改进措施',
      '存在的不足及改进措施',
      '存在的问题及下一步打算',
      '存在问题和下一步工作打算',
    ],
  },
  { id: 'other', title: '其他需要报告的事项', aliases: ['其他需报告事项', '需要报告的其他事项'] },
];
