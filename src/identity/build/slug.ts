import { pinyin } from 'pinyin-pro';
import { abbreviationsOf } from '../functions.ts';

/** Names above this length take their customary short form, where they have one. */
const longestSpelled = 8;

/**
 * The last part of an organ's id: the pinyin of its name without the region before it. A long name
 * takes its customary short form (政务服务和数字化建设管理局 → zhengshuju), 人民政府办公厅 drops 人民,
 * 管理委员会 becomes 管委会.
 */
export function slugOf(name: string, regionName = ''): string {
  const own = name.startsWith(regionName) ? name.slice(regionName.length) : name;
  return lettersOf(shortNameOf(own.replace(/^[^·]{1,10}·/u, '')));
}

function shortNameOf(name: string): string {
  const usual = name
    .replace(/^人民(?=政府办)/u, '')
    .replace(/管理委员会$/u, '管委会')
    .replace(/综合实验区/u, '实验区')
    .replace(/经济技术开发区/u, '经开区')
    .replace(/高新技术产业开发区/u, '高新区');
  if (usual.length <= longestSpelled) return usual;
  return abbreviationsOf(usual)[0] ?? usual;
}

function lettersOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
}

/** The key by which names are sorted: syllables with a space between them. */
export function pinyinKeyOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .join(' ')
    .toLowerCase();
}

/** First letters of the syllables: 南关区档案馆 → ngqdag. */
export function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
}
