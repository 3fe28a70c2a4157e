const ministries =
  '外交|国防|教育|科学技术|工业和信息化|公安|国家安全|民政|司法|财政|人力资源和社会保障|自然资源|生态环境|住房和城乡建设|交通运输|水利|农业农村|商务|文化和旅游|应急管理|退役军人事务';
const central = [
  new RegExp(`^(?:${ministries})部(?:办公厅)?$`, 'u'),
  /^国务院(?!.*(?:省|市|县|区))/u,
  /^国家[^省市县]{2,16}(?:局|委员会|委|署|会|办公室)$/u,
  /^(?:中国人民银行|审计署|海关总署|中国气象局|中国地震局|中国民用航空局|中国证券监督管理委员会|中国银行保险监督管理委员会|全国社会保障基金理事会|应急管理部消防救援局)$/u,
];

/** Is the name that of an organ of the central government? */
export function isCentral(name: string): boolean {
  const plain = name.replace(/^中华人民共和国/u, '');
  return central.some((pattern) => pattern.test(plain));
}
