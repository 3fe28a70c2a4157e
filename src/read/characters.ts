/** Look-alikes that PDF writers put for ordinary characters; NFKC leaves most of them alone. */
const radicals: Readonly<Record<string, string>> = {
  '⺀': '冫',
  '⺁': '厂',
  '⺂': '乙',
  '⺃': '乚',
  '⺄': '乙',
  '⺅': '亻',
  '⺆': '冂',
  '⺇': '几',
  '⺈': '刀',
  '⺉': '刂',
  '⺊': '卜',
  '⺋': '㔾',
  '⺌': '小',
  '⺍': '小',
  '⺎': '兀',
  '⺏': '尣',
  '⺐': '尢',
  '⺒': '巳',
  '⺓': '幺',
  '⺔': '彑',
  '⺕': '彐',
  '⺖': '忄',
  '⺗': '心',
  '⺘': '扌',
  '⺙': '攵',
  '⺛': '旡',
  '⺜': '日',
  '⺝': '月',
  '⺞': '歹',
  '⺠': '民',
  '⺡': '氵',
  '⺢': '水',
  '⺣': '灬',
  '⺤': '爫',
  '⺥': '爫',
  '⺦': '丬',
  '⺧': '牛',
  '⺨': '犭',
  '⺩': '王',
  '⺪': '疋',
  '⺫': '目',
  '⺬': '示',
  '⺭': '礻',
  '⺮': '竹',
  '⺯': '糹',
  '⺰': '纟',
  '⺱': '网',
  '⺲': '罒',
  '⺳': '网',
  '⺴': '网',
  '⺵': '网',
  '⺶': '羊',
  '⺷': '羊',
  '⺸': '羊',
  '⺹': '老',
  '⺺': '聿',
  '⺻': '聿',
  '⺼': '肉',
  '⺽': '臼',
  '⺾': '艹',
  '⺿': '艹',
  '⻀': '艹',
  '⻁': '虎',
  '⻂': '衤',
  '⻃': '西',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻇': '角',
  '⻈': '讠',
  '⻉': '贝',
  '⻊': '足',
  '⻋': '车',
  '⻌': '辶',
  '⻍': '辶',
  '⻎': '辶',
  '⻏': '阝',
  '⻐': '钅',
  '⻑': '长',
  '⻒': '镸',
  '⻓': '长',
  '⻔': '门',
  '⻕': '阜',
  '⻖': '阝',
  '⻗': '雨',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻞': '食',
  '⻟': '飠',
  '⻠': '饣',
  '⻡': '首',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻫': '齐',
  '⻬': '齐',
  '⻭': '齿',
  '⻮': '齿',
  '⻯': '竜',
  '⻰': '龙',
  '⻱': '龟',
  '⻲': '龟',
};

/** A character as meant: radicals, ligatures and vertical forms become ordinary characters. */
function ordinary(text: string): string {
  return radicals[text] ?? text.normalize('NFKC');
}

const lookAlike = /[\u2e80-\u2fdf\uf900-\ufb0f\ufe10-\ufe19\ufe30-\ufe4f\u{2f800}-\u{2fa1f}]/gu;
/** Soft hyphens, joiners, marks of direction, variants: they take no room on the page. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** Turned direction: what is shown is not what is stored. */
const turned = /\u202e/gu;
const controls = /(?![\t\n\r])\p{Cc}/gu;

/** Stands for a character that nobody can tell; a cell that holds it is no figure. */
export const unknownCharacter = '\ufffd';

/**
 * A text as a reader of the page sees it: look-alike characters become ordinary ones, what is
 * invisible is left out, control characters become `unknownCharacter`. Widths and spaces stay.
 */
export function plainText(text: string): string {
  return text
    .replace(turned, unknownCharacter)
    .replace(invisible, '')
    .replace(lookAlike, ordinary)
    .replace(/[\v\f]/gu, '\n')
    .replace(controls, unknownCharacter);
}
