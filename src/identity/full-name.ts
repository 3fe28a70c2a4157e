/** Customary short names that stand for one organ only, with its full name, up to their ending. */
const shortNames: readonly (readonly [RegExp, string])[] = [
  [/^卫健(?=委|局)/u, '卫生健康'],
  [/^发改(?=委|局)/u, '发展和改革'],
  [/^发展改革(?=委|局)/u, '发展和改革'],
  [/^国资(?=委|局)/u, '国有资产监督管理'],
  [/^(?:民委|民族委)(?=$|员会)/u, '民族事务委'],
  [/^民宗(?=委|局)/u, '民族宗教事务'],
  [/^民族和宗教事务(?=委|局)/u, '民族宗教事务'],
  [/^(?:市监|市场监管)(?=局)/u, '市场监督管理'],
  [/^药监(?=局)/u, '药品监督管理'],
  [/^人社(?=局|厅)/u, '人力资源和社会保障'],
  [/^人力资源社会保障(?=局|厅)/u, '人力资源和社会保障'],
  [/^(?:住建|住房城乡建设)(?=局|厅|委)/u, '住房和城乡建设'],
  [/^(?:工信|工业信息化)(?=局|厅|委)/u, '工业和信息化'],
  [/^经信(?=局|厅|委)/u, '经济和信息化'],
  [/^科技(?=局|厅|委)/u, '科学技术'],
  [/^退役军人(?=局|厅)/u, '退役军人事务'],
  [/^医保(?=局)/u, '医疗保障'],
  [/^应急(?=局|厅)/u, '应急管理'],
  [/^人防(?=办)/u, '人民防空'],
  [/^粮食和储备(?=局)/u, '粮食和物资储备'],
];
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=[^党纪监管].{2})(?<![党纪监管工团])委$/u, '委员会'],
  [/管委(?:会)?$/u, '管理委员会'],
  [/^行署$/u, '行政公署'],
  [/(?<=街道)(?:办|办公室)?$/u, '办事处'],
  [/(?<=.)街(?:办事处|道办)?$/u, '街道办事处'],
  [/(?<=[^省市县区][乡镇])(?:政府)?$/u, '人民政府'],
  [/(?<!人民)政府$/u, '人民政府'],
  [/(?:人民)?政府办$/u, '人民政府办公室'],
];

/**
 * The full name of an organ without its regions: variants of one name give one (卫健委 and
 * 卫生健康委 → 卫生健康委员会, 街道 → 街道办事处). A short form that several full names share stays.
 */
export function fullNameOfOrgan(organ: string): string {
  const short = shortNames.find(([pattern]) => pattern.test(organ));
  const whole = short ? organ.replace(short[0], short[1]) : organ;
  const ending = endings.find(([pattern]) => pattern.test(whole));
  return ending ? whole.replace(ending[0], ending[1]) : whole;
}
