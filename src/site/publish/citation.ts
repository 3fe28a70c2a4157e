/** How the dataset is named, licensed and cited; the pages and the data package read it here. */
export const publication = {
  name: 'gongkai-atlas',
  title: '公开图鉴：政府信息公开工作年度报告数据集',
  titleEn: 'Gongkai Atlas: annual reports on open government information in China',
  description:
    '中国行政机关政府信息公开工作年度报告中的统计表，逐格收录：收到和处理的申请、处理结果、申请人类别、行政复议和行政诉讼；每一数字注明原文、状态和来源文件。Every cell of the statistical tables in the annual reports on open government information of administrative organs in China, with printed text, state and source.',
  keywords: [
    '政府信息公开',
    '年度报告',
    '依申请公开',
    '行政复议',
    '行政诉讼',
    'freedom of information',
    'China',
  ],
  author: '公开图鉴',
  authorEn: 'Gongkai Atlas',
  licence: {
    name: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0 International',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
} as const;

/** Year of a dataset version, `2026.3` → `2026`. */
function yearOf(version: string): string {
  return version.split('.')[0] ?? version;
}

/** Citation after GB/T 7714—2015 for an electronic dataset. */
export function citeGbt7714(version: string, address: string): string {
  return `${publication.author}. ${publication.title}[DS/OL]. 版本 ${version}. ${yearOf(version)}. ${address}.`;
}

/** Citation as a BibTeX entry. */
export function citeBibtex(version: string, address: string): string {
  return [
    `@misc{gongkai_atlas_${version.replaceAll('.', '_')},`,
    `  author       = {{${publication.authorEn}}},`,
    `  title        = {${publication.titleEn}},`,
    `  year         = {${yearOf(version)}},`,
    `  version      = {${version}},`,
    `  howpublished = {\\url{${address}}},`,
    `  note         = {${publication.licence.name}}`,
    '}',
  ].join('\n');
}
