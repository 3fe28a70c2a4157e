import type { Words } from './language.ts';

/** A part of a page of plain text. */
export interface Part {
  readonly id: string;
  readonly title: Words;
  readonly paragraphs: readonly Words[];
}

export const methodsTitle: Words = { zh: '方法', en: 'Methods' };
export const methodsLead: Words = {
  zh: '年报怎样读成数字，比率怎样算，什么时候不给数字。',
  en: 'How reports become figures, how rates are computed, and when no figure is given.',
};

export const methods: readonly Part[] = [
  {
    id: 'reading',
    title: { zh: '怎样读年报', en: 'Reading the reports' },
    paragraphs: [
      {
        zh: '程序读网页、Word、PDF、纯文本和表格文件，按规定表格的行名和列名对位，不按位置猜。每一格记下原文和它在文件里的位置。',
        en: 'A program reads web pages, Word, PDF, text and spreadsheets and aligns lines by the labels of the prescribed form, not by position. Each cell keeps its text and place.',
      },
      {
        zh: '文件里隐藏、已删除或划掉的字不算。',
        en: 'Text that the document hides, deletes or strikes out does not count.',
      },
      {
        zh: '没有数字的单元格分开记：空白、横线、文字、没有印这一格。空白不当作零。一格的数字若能对上两处，就不猜，记作文字并列为发现。',
        en: 'Cells without a figure are told apart: blank, dash, text, not printed. Blank is not zero. A figure that fits two cells is not guessed.',
      },
      {
        zh: '少数年报没有可读的文件，数字由人逐格转录，页面上写明“人工转录”。转录稿的校验和是转录稿自己的。',
        en: 'A few reports were typed by hand cell by cell and say so; the checksum is that of the typed file.',
      },
    ],
  },
  {
    id: 'editions',
    title: { zh: '两版表格', en: 'Two editions of the form' },
    paragraphs: [
      {
        zh: '2019 年版（国办公开办函〔2019〕60号）试用于 2019、2020 年度，2021 年版（国办公开办函〔2021〕30号）用于 2021 年度起。用哪一版按表上的行名判断，不按年份。',
        en: 'The 2019 edition covers data years 2019–2020, the 2021 edition later ones. The edition is told by the labels, never by the year.',
      },
      {
        zh: '申请与复议诉讼两张表两版基本相同，只有“其他处理”由一行变为三行。主动公开表含义大变：收费在 2019 年版是项目数，在 2021 年版是金额。含义变了的行不相接，跨版的序列标出断点。2019 年度跨新旧条例（新条例 2019 年 5 月 15 日施行）。',
        en: 'Requests and review are alike in both but for “otherwise handled” (one row, then three). Proactive disclosure changed its meaning: fees are items in 2019 and money in 2021. Such rows are not joined, and breaks are marked. Data year 2019 straddles the old and the new Regulations.',
      },
    ],
  },
  {
    id: 'crosswalk',
    title: { zh: '两版对照', en: 'Crosswalk' },
    paragraphs: [
      {
        zh: '主动公开表中两版可比的只有：行政许可、行政处罚、行政强制的处理决定数量。',
        en: 'In the disclosure table only the numbers of decisions on licensing, penalties and coercion are comparable.',
      },
    ],
  },
  {
    id: 'checks',
    title: { zh: '怎样核对', en: 'Checking' },
    paragraphs: [
      {
        zh: '没有数字的单元格当作“不知道的非负数”，于是合计是一个范围。只有怎样填都对不上，才列为数字不合。年报的数字从不改动。',
        en: 'A cell without a figure is “some number ≥ 0”, so a sum is a range. Only what no filling could save is listed as disagreeing. Nothing is repaired.',
      },
    ],
  },
  {
    id: 'rates',
    title: { zh: '怎样算比率', en: 'Rates' },
    paragraphs: [
      {
        zh: '比率总是写出分子和分母。多份年报的比率是合计之比，不是比率的平均。分母为 0 或需要的单元格没有数字时，不给值。',
        en: 'Every rate shows k/n. Over several reports it is the ratio of sums. No value where the denominator is 0 or a figure is missing.',
      },
      {
        zh: '分母不足 10 只写分数；10 至 29 的百分比用灰色并附 95% Wilson 区间；30 起才写百分比。同类比较至少 5 个机关。',
        en: 'n below 10: k/n only; 10 to 29: grey with a 95% Wilson interval; from 30: the percentage. Peers need at least 5 organs.',
      },
      {
        zh: '行政复议与行政诉讼是两个数，不相加：复议后起诉的争议在两处各算一次。复议率可以超过 100%，因为案件可能源于往年。',
        en: 'Reconsideration and litigation are two figures, never one sum. The reconsideration rate may exceed 100%: cases stem from earlier years.',
      },
    ],
  },
  {
    id: 'scope',
    title: { zh: '统计范围', en: 'Scope' },
    paragraphs: [
      {
        zh: '政府一级的年报多半汇总了部门和下级的数字。本站标明每份年报是本机关、汇总还是未说明；相加时只用一种，从不把汇总与其部分相加。',
        en: 'Government-level reports mostly aggregate others. Each report is marked own, aggregate or unknown; sums use one kind only and never add an aggregate to its parts.',
      },
    ],
  },
  {
    id: 'limits',
    title: { zh: '年报里没有的', en: 'What the form does not tell' },
    paragraphs: [
      {
        zh: '表格没有答复用时、申请的题目、逐件的收费，也没有“信息不存在”单独一行。2019 年度以前各省表格不同，不在收录范围。',
        en: 'No response times, topics or fees per case, and no line of its own for “does not exist”. Years before 2019 are out of scope.',
      },
    ],
  },
];

export const aboutTitle: Words = { zh: '关于本站', en: 'About' };
export const aboutLead: Words = {
  zh: '公开图鉴是民间整理的资料站，不是政府网站，与任何行政机关无关。',
  en: 'Gongkai Atlas is compiled by private persons. It is not a government site and is connected with no authority.',
};

export const about: readonly Part[] = [
  {
    id: 'promises',
    title: { zh: '三个承诺', en: 'Three promises' },
    paragraphs: [
      {
        zh: '每个数字都能查证：点到年报的那一格，看到来源、校验和、对不上的地方。',
        en: 'Every figure can be checked: its cell, its source, its hash, the rules it breaks.',
      },
      {
        zh: '您的查询不离开您的浏览器：没有第三方请求，不用 Cookie，不上传。自检页读的文件也只在您的电脑里。',
        en: 'Nothing leaves your browser: no third-party request, no cookie, no upload.',
      },
      {
        zh: '数据可以拿走：看到的可以原样下载，全部数据一个文件。',
        en: 'You can take it with you: what you see downloads as you see it, the whole in one file.',
      },
    ],
  },
  {
    id: 'words',
    title: { zh: '我们的措辞', en: 'Our words' },
    paragraphs: [
      {
        zh: '列分布和同类，不排“最差”。年报自相矛盾的地方照样列出，不改也不评论。没有的年报写“本站未收录”，不写“未发布”。',
        en: 'Distributions and peers, never “worst ten”. Contradictions are shown, not corrected, not mocked. A missing report is missing from our collection.',
      },
    ],
  },
  {
    id: 'errors',
    title: { zh: '发现错误', en: 'Errors' },
    paragraphs: [
      {
        zh: '请在年报页点开那一格，用“报告错误”：信里会带上那一格的地址。我们分三种记录：年报自己的矛盾、本站的误读、方法的改变。',
        en: 'Open the cell on the report’s page and use “Report an error”: the message carries its address. Three kinds are kept apart: the report’s contradiction, our misreading, our change of method.',
      },
    ],
  },
  {
    id: 'privacy',
    title: { zh: '个人信息', en: 'Personal data' },
    paragraphs: [
      {
        zh: '本站不收录年报里的电话、邮箱、地址，也不收录正文，只收录数字、标题和来源。',
        en: 'No telephone, e-mail or postal address and no prose is kept, only figures, titles and sources.',
      },
    ],
  },
];
