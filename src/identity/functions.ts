/** What an organ is there for: used to compare like with like and to know its short names. */
export interface OrganFunction {
  /** Value of the column `function`. */
  readonly id: string;
  readonly en: string;
  /** Words of full names, longest first where one holds another. */
  readonly words: readonly string[];
  /** The customary short forms of those words (卫生健康 → 卫健), the usual one first. */
  readonly short: readonly string[];
}

function organ(
  id: string,
  en: string,
  words: readonly string[],
  short: readonly string[] = [],
): OrganFunction {
  return { id, en, words, short };
}

/** Every function group; the first one whose word stands in a name is the organ's. */
export const functions: readonly OrganFunction[] = [
  organ('档案', 'Archives', ['档案']),
  organ('史志', 'Local history', ['地方志', '史志', '党史'], ['史志', '方志']),
  organ(
    '政数',
    'Government services and data',
    [
      '政务服务和数字化建设管理',
      '政务服务和大数据管理',
      '政务服务数据管理',
      '政务服务管理',
      '政务服务',
      '大数据发展管理',
      '大数据管理',
      '大数据',
      '数据管理',
      '数字化',
      '数据局',
    ],
    ['政数', '政务', '数管'],
  ),
  organ('审批', 'Administrative approval', ['行政审批服务', '行政审批'], ['审批']),
  organ('发改', 'Development and reform', ['发展和改革', '发展改革'], ['发改']),
  organ('教育', 'Education', ['教育和体育', '教育体育', '教育'], ['教体', '教育']),
  organ('科技', 'Science and technology', ['科学技术'], ['科技']),
  organ(
    '工信',
    'Industry and information technology',
    ['工业和信息化', '经济和信息化', '工业信息化'],
    ['工信', '经信'],
  ),
  organ(
    '民宗',
    'Ethnic and religious affairs',
    ['民族宗教事务', '民族和宗教事务', '民族事务', '民族宗教'],
    ['民宗', '民委'],
  ),
  organ('公安', 'Public security', ['公安']),
  organ('民政', 'Civil affairs', ['民政']),
  organ('司法', 'Justice', ['司法']),
  organ('财政', 'Finance', ['财政']),
  organ(
    '人社',
    'Human resources and social security',
    ['人力资源和社会保障', '人力资源社会保障'],
    ['人社'],
  ),
  organ(
    '自然资源',
    'Natural resources',
    ['自然资源和规划', '规划和自然资源', '自然资源'],
    ['资规', '自规', '规资'],
  ),
  organ('生态环境', 'Ecology and environment', ['生态环境', '环境保护'], ['环保']),
  organ(
    '住建',
    'Housing and construction',
    ['住房和城乡建设', '住房城乡建设', '住房建设'],
    ['住建'],
  ),
  organ(
    '住房保障',
    'Housing security',
    ['住房保障和房产管理', '住房保障', '房产管理', '房屋管理'],
    ['房管'],
  ),
  organ('公积金', 'Housing fund', ['住房公积金'], ['公积金']),
  organ(
    '城管',
    'Urban management',
    [
      '城市管理和综合执法',
      '城市管理综合行政执法',
      '综合行政执法',
      '城市管理行政执法',
      '城市管理',
      '市容',
    ],
    ['城管', '执法'],
  ),
  organ('交通', 'Transport', ['交通运输'], ['交通', '交运']),
  organ('水利', 'Water', ['水利', '水务']),
  organ('农业', 'Agriculture', ['农业农村', '农牧', '农业'], ['农业']),
  organ('林草', 'Forestry and grassland', ['林业和草原', '园林绿化', '林业', '园林'], ['林草']),
  organ('商务', 'Commerce', ['商务', '投资促进', '经济合作'], ['商务', '招商']),
  organ(
    '文旅',
    'Culture and tourism',
    [
      '文化广电和旅游',
      '文化广电旅游体育',
      '文化和旅游',
      '文化广电旅游',
      '文化体育和旅游',
      '文化旅游',
    ],
    ['文旅', '文广旅', '文体旅'],
  ),
  organ('卫健', 'Health', ['卫生健康', '卫生和计划生育'], ['卫健', '卫计']),
  organ('退役军人', 'Veterans', ['退役军人事务'], ['退役军人', '退役']),
  organ('应急', 'Emergency management', ['应急管理'], ['应急']),
  organ('审计', 'Audit', ['审计']),
  organ('外事', 'Foreign affairs', ['外事侨务', '外事'], ['外']),
  organ('国资', 'State assets', ['国有资产监督管理', '国有资产管理'], ['国资']),
  organ('市监', 'Market regulation', ['市场监督管理', '市场监管'], ['市监', '市场监管']),
  organ('知识产权', 'Intellectual property', ['知识产权']),
  organ('药监', 'Drug regulation', ['药品监督管理'], ['药监']),
  organ('体育', 'Sport', ['体育']),
  organ('统计', 'Statistics', ['统计局', '调查队', '统计']),
  organ('医保', 'Medical insurance', ['医疗保障'], ['医保']),
  organ(
    '金融',
    'Financial supervision',
    ['地方金融监督管理', '金融工作', '金融发展', '金融'],
    ['金融'],
  ),
  organ('信访', 'Petitions', ['信访']),
  organ('乡村振兴', 'Rural revitalisation', ['乡村振兴', '扶贫开发', '扶贫'], ['乡村振兴', '扶贫']),
  organ('粮储', 'Grain and reserves', ['粮食和物资储备', '粮食'], ['粮储', '粮食']),
  organ('人防', 'Civil air defence', ['人民防空'], ['人防']),
  organ('机关事务', 'Office services', ['机关事务管理', '机关事务'], ['机管', '机关事务']),
  organ('公共资源', 'Public resource trading', ['公共资源交易'], ['公资']),
  organ('供销', 'Supply and marketing', ['供销合作'], ['供销']),
  organ('税务', 'Tax', ['税务']),
  organ('气象', 'Meteorology', ['气象']),
  organ('地震', 'Earthquakes', ['地震', '防震减灾']),
  organ('烟草', 'Tobacco', ['烟草专卖', '烟草']),
  organ('邮政', 'Post', ['邮政管理', '邮政']),
  organ('消防', 'Fire and rescue', ['消防救援', '消防']),
  organ('海关', 'Customs', ['海关']),
  organ('海事', 'Maritime safety', ['海事']),
  organ('残联', 'Disabled persons', ['残疾人联合'], ['残联']),
];

/** The function group of a name, or `null` when none of its words stands there. */
export function functionOf(name: string): string | null {
  const spoken = name.replace(/人民政府|[和与及、·\s]/gu, '');
  const found = functions.find((group) =>
    [...group.words, ...group.short.filter((short) => short.length > 1)].some((word) =>
      spoken.includes(word.replaceAll('和', '')),
    ),
  );
  return found?.id ?? null;
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/^(?:人民)?政府办公(室|厅)$/u, '政府办'],
  [/管理委员会$/u, '管委会'],
  [/委员会$/u, '委'],
  [/办公室$/u, '办'],
  [/社联合社$|合作社$/u, '社'],
  [/联合会$/u, '联'],
];

/**
 * Customary short names of an organ (卫生健康委员会 → 卫健委; 人力资源和社会保障局 → 人社局), the usual
 * one first; `name` is the organ without its regions. Empty where there is none.
 */
export function abbreviationsOf(name: string): string[] {
  const found = functions.flatMap((group) =>
    group.words
      .filter((word) => group.short.length > 0 && name.includes(word))
      .map((word) => ({ word, short: group.short })),
  );
  const longest = found.sort((a, b) => b.word.length - a.word.length)[0];
  const words = longest?.short.map((short) => name.replace(longest.word, short)) ?? [];
  const shortened = (words.length > 0 ? words : [name]).map((word) => {
    const ending = endings.find(([pattern]) => pattern.test(word));
    return ending ? word.replace(ending[0], ending[1]) : word;
  });
  return [...new Set(shortened.map(withoutFiller))].filter((word) => word !== name);
}

/** 政数建设管理局 → 政数局: what is left between a short word and its ending says nothing. */
function withoutFiller(name: string): string {
  return name.replace(
    /(?<=^.{2,4})(?:建设管理|监督管理|综合管理|服务管理|管理|服务)(?=局$|中心$)/u,
    '',
  );
}
