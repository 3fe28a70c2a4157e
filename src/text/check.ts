import type { Words } from './language.ts';

/** Words of the page that checks a draft. */
export const checkWords = {
  title: { zh: '年报自检', en: 'Check a report' },
  lead: {
    zh: '发布之前，先让机器把年报草稿核对一遍：三张表逐格读出，逐条核对勾稽关系，并与上一年和同类机关比较。',
    en: 'Before a report is published: every cell of its three tables is read, every rule of the form is checked, and the figures are set beside last year’s and those of peers.',
  },
  promise: {
    zh: '文件只在您的浏览器里读取，不上传、不保存，关掉页面就没有了。打开过一次，断网也能用。',
    en: 'The file is read inside your browser. It is not uploaded and not kept; it is gone when the page is closed. Once opened, the page works without a network.',
  },
  offlineReady: {
    zh: '本页已存入浏览器，现在断网也能用。',
    en: 'This page is now kept in your browser and works without a network.',
  },
  noScript: {
    zh: '自检要在浏览器里运行程序，请允许本页的 JavaScript。',
    en: 'Checking runs in your browser and needs JavaScript.',
  },
  drop: { zh: '把年报草稿拖到这里', en: 'Drop a draft report here' },
  dropNow: { zh: '松手即开始核对', en: 'Let go to start' },
  choose: { zh: '选择文件', en: 'Choose a file' },
  formats: {
    zh: '可读 Word 和 WPS（docx、doc、wps、rtf）、PDF、OFD、网页（html、mht）、Excel（xlsx、xls、et、csv）、文本、Markdown，不超过 50 MB。',
    en: 'Reads Word and WPS (docx, doc, wps, rtf), PDF, OFD, HTML and mht, Excel (xlsx, xls, et, csv), text and Markdown up to 50 MB.',
  },
  pasteLabel: {
    zh: '或从 Word、WPS、网页复制后粘贴到这里',
    en: 'Or copy from Word, WPS or a web page and paste here',
  },
  pasteButton: { zh: '核对粘贴的文字', en: 'Check the pasted text' },
  pasted: { zh: '粘贴的内容', en: 'pasted text' },
  hand: { zh: '没有电子稿？直接填表', en: 'No file? Fill in the form' },
  handStart: { zh: '填写空白表', en: 'Fill in a blank form' },
  typed: { zh: '手填的表', en: 'form filled in by hand' },
  reading: { zh: '正在读取', en: 'Reading' },
  cancel: { zh: '取消', en: 'Cancel' },
  cancelled: { zh: '已取消。', en: 'Cancelled.' },
  refused: { zh: '这份文件没有读成年报', en: 'The file was not read as an annual report' },
  failed: {
    zh: '自检程序没有载入，请检查网络后重试。',
    en: 'The checker could not be loaded. Check the network and try again.',
  },
  result: { zh: '核对结果', en: 'What was found' },
  whatRead: { zh: '读到的内容', en: 'What was read' },
  file: { zh: '文件', en: 'File' },
  reportTitle: { zh: '标题', en: 'Title' },
  organ: { zh: '机关', en: 'Organ' },
  organUnknown: {
    zh: '没有读出机关名称，可以在这里选',
    en: 'The organ was not recognised; choose it here',
  },
  organNoMatch: {
    zh: '本站没有收录叫这个名字的机关。',
    en: 'No organ of that name in our collection.',
  },
  year: { zh: '数据年度', en: 'Data year' },
  scope: { zh: '统计范围', en: 'Scope' },
  edition: { zh: '表式', en: 'Form' },
  published: { zh: '公布日期', en: 'Published' },
  publishedNone: {
    zh: '文中没有，或填拟公布的日期',
    en: 'not in the text; or enter the planned date',
  },
  form: { zh: '读出的表格', en: 'The form as read' },
  formHand: { zh: '填表', en: 'Fill in the form' },
  edit: { zh: '在表中试改', en: 'Try changes in the form' },
  editHelp: {
    zh: '填数字；没有就留空（算“未报”），“-”算“不适用”。每改一格，核对结果随之更新；原文件不变。',
    en: 'Enter figures; empty means blank, “-” means not applicable. Findings follow every change; your file stays as it is.',
  },
  editDone: { zh: '恢复读出的数', en: 'Back to what was read' },
  none: { zh: '没有发现问题。', en: 'Nothing was found.' },
  entered: { zh: '所填', en: 'Entered' },
  expected: { zh: '按其他各格推算', en: 'by the other cells' },
  off: { zh: '相差', en: 'off by' },
  cells: { zh: '涉及', en: 'Cells' },
  rules: { zh: '逐条规则', en: 'Every rule' },
  rulesLead: {
    zh: '有空格的合计按可能的范围核对：只有怎么填都对不上，才算不合。',
    en: 'Sums with blank cells are checked as ranges: a rule is broken only if no filling could save it.',
  },
  rule: { zh: '规则', en: 'Rule' },
  says: { zh: '内容', en: 'What it says' },
  outcome: { zh: '结果', en: 'Result' },
  found: { zh: '处', en: 'found' },
  passed: { zh: '通过', en: 'passed' },
  notChecked: { zh: '未核对', en: 'not checked' },
  open: {
    zh: '（表中 # 格没有数字，按范围核对）',
    en: '(# cells without a figure: checked as ranges)',
  },
  lastYear: { zh: '与上一年比较', en: 'Against last year' },
  peers: { zh: '在同类机关中', en: 'Among peers' },
  lastYearSite: {
    zh: '本站收录的同一机关 # 年年报。',
    en: 'The report for # of the same organ in our collection.',
  },
  lastYearOwn: { zh: '您放入的 # 年年报。', en: 'The report for # that you added.' },
  lastYearPrivacy: {
    zh: '为此只取本站公开的该机关数据文件，稿件内容不离开浏览器。',
    en: 'For this only the organ’s published file is fetched; nothing of the draft leaves the browser.',
  },
  lastYearLink: { zh: '看原表', en: 'see its form' },
  lastYearNone: {
    zh: '本站未收录该机关 # 年的年报，跨年的规则没有核对。可以放入自己的文件。',
    en: 'The report for # is not in our collection; rules across years were not checked. You may add your own file.',
  },
  lastYearUnknown: {
    zh: '先在上面选定机关和年度，才能与上一年比较；也可以放入上一年的文件。',
    en: 'Choose organ and year above to compare with last year, or add last year’s file.',
  },
  lastYearLoading: { zh: '正在取上一年的数……', en: 'Looking up last year …' },
  lastYearOffline: {
    zh: '没有取到上一年的数（网络不通），跨年的规则没有核对。可以放入上一年的文件。',
    en: 'Last year’s figures could not be had (no network); rules across years were not checked. You may add last year’s file.',
  },
  lastYearOther: {
    zh: '这份文件是 # 年的，不是上一年的年报。',
    en: 'That file is the report for #, not for the year before.',
  },
  lastYearFile: { zh: '放入上一年的年报文件', en: 'Add last year’s report' },
  peersLead: {
    zh: '与本站收录的同级、同类、同职能机关同一年度、同一统计范围相比：',
    en: 'Beside organs of the same level, kind and function, same year and scope:',
  },
  peersFew: {
    zh: '本站收录的同级、同类、同职能机关同年度年报不足 5 份，不作比较；以下是本稿自己的数。',
    en: 'Fewer than 5 reports of like organs for that year are in our collection: no comparison. These are the draft’s own figures.',
  },
  peersFewHere: { zh: '不足 5 个，不比较', en: 'fewer than 5: not compared' },
  peersColumn: { zh: '同类机关', en: 'Like organs' },
  measure: { zh: '指标', en: 'Measure' },
  draft: { zh: '本稿', en: 'Draft' },
  severity: { zh: '程度', en: 'Severity' },
  print: { zh: '打印核对结果', en: 'Print' },
  markedUp: { zh: '带标注的表（网页文件）', en: 'Marked-up form (HTML)' },
  json: { zh: '读出的数据（JSON）', en: 'What was read (JSON)' },
  disclaimer: {
    zh: '核对只看数字与文字是否一致，不代替审核。本站非政府网站。',
    en: 'The check compares figures and text; it does not replace a review. This is not a government site.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export const phaseWords: Readonly<Record<'directory' | 'document', Words>> = {
  directory: { zh: '载入机关名录', en: 'loading the directory' },
  document: { zh: '读取并核对', en: 'reading and checking' },
};

/** Kinds of documents as they are read. */
export const formatWords: Readonly<Record<string, Words>> = {
  text: { zh: '文本', en: 'text' },
  markdown: { zh: 'Markdown', en: 'Markdown' },
  html: { zh: '网页', en: 'HTML' },
  docx: { zh: 'Word 文档（docx）', en: 'Word (docx)' },
  doc: { zh: 'Word 文档（doc、wps）', en: 'Word (doc, wps)' },
  pdf: { zh: 'PDF', en: 'PDF' },
  ofd: { zh: 'OFD', en: 'OFD' },
  xlsx: { zh: 'Excel 工作簿', en: 'Excel workbook' },
  xls: { zh: 'Excel 工作簿（xls、et）', en: 'Excel workbook (xls, et)' },
  mht: { zh: '网页（mht）', en: 'saved web page (mht)' },
  rtf: { zh: 'RTF 文档', en: 'RTF' },
  csv: { zh: 'CSV', en: 'CSV' },
  transcript: { zh: '转录稿', en: 'transcript' },
  observations: { zh: '逐格数据', en: 'observations' },
};

/** Why a rule says nothing about a report. */
export const reasonWords = {
  no_table: { zh: '没有这张表', en: 'the table is not there' },
  no_previous: { zh: '没有上一年的年报可比', en: 'no report of the year before' },
  other_scope: {
    zh: '两年统计范围不同，可在上面更正',
    en: 'the scope of the two years differs; it can be put right above',
  },
  other_edition: { zh: '只适用于 2021 年版表格', en: 'for the 2021 edition only' },
  no_totals: {
    zh: '正文没有写出可与表对照的总数',
    en: 'the text states no total that can be compared with the tables',
  },
  no_figures: { zh: '表中没有数字', en: 'the table has no figure' },
  no_prose: { zh: '没有读到正文', en: 'no text was found' },
  no_previous_prose: {
    zh: '本站不保存往年正文，请放入上一年的文件',
    en: 'we keep no text of earlier years: add last year’s file',
  },
  no_date: { zh: '公布日期不明', en: 'the date of publication is not known' },
  no_due_date: {
    zh: '条例没有为这类机关规定日期',
    en: 'the law sets no date for this kind of organ',
  },
  no_year: { zh: '没有读出年度', en: 'no year was found' },
  typed: { zh: '手填的表没有正文', en: 'a form filled in by hand has no text' },
  no_manifest: { zh: '自检没有收录清单', en: 'there is no manifest here' },
} as const satisfies Readonly<Record<string, Words>>;
