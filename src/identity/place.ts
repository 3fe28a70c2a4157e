import { isWithin, stemOf, type Regions } from './regions.ts';

/** What the beginning of a name says about where the organ is. */
export interface Place {
  /** Codes the printed regions can stand for; empty = none is printed. */
  readonly codes: readonly string[];
  /** Number of regions printed one below the other; 1 = a bare name. */
  readonly depth: number;
  /** The printed regions as they stand, township included. */
  readonly printed: string;
  /** A township that the table does not hold, or `null`. */
  readonly township: string | null;
  /** What follows: the organ without its regions. */
  readonly rest: string;
}

const townshipName =
  /^([^省市县区旗]{1,8}?(?:街道|民族乡|苏木|乡|镇))(?=人民政府|政府|办事处|便民|$)/u;
const zoneAhead =
  /^(?:[^省市县区]{0,10})(?:开发区|高新区|实验区|示范区|新区|保税区|度假区|合作区|管理区|园区|风景区|风景名胜区|保护区)/u;
const organAhead =
  /^[^省市县区镇乡]{0,16}(?:兵团|海关|总队|调查队|厅|局|委员会|委|办公室|政府|中心|馆|院)/u;
const longestStem = 7;

/** Splits a name into the regions it begins with and the rest. The longest reading counts. */
export function placeOf(name: string, regions: Regions): Place {
  const plain = withoutNation(name);
  const chain = longestChain(plain, regions);
  const own = chain.rest.replace(/^人民政府(?=.{1,8}街道)/u, '');
  const township = townshipName.exec(own)?.[1] ?? null;
  if (township === null)
    return { ...chain, codes: isOpen(chain.rest) ? [] : chain.codes, township: null };
  return {
    codes: chain.codes,
    depth: chain.depth + 1,
    printed: `${chain.printed}${township}`,
    township,
    rest: own.slice(township.length),
  };
}

const nation =
  /^(?:国家税务总局|国家统计局|中华人民共和国|新疆生产建设兵团(?:第[一二三四五六七八九十]{1,3}师)?)(?=.)/u;

/** 国家税务总局长春市税务局 is an organ in 长春市; 国家税务总局 alone is central. */
function withoutNation(name: string): string {
  return name.replace(nation, '');
}

const unknownUnit = /^[^省市县区旗（(局委厅院馆处站所]{1,5}[市县区旗](?=.{2,})/u;
const noUnit =
  /^(?:城市|都市|社区|小区|校区|院区|景区|园区|新区|辖区|.*(?:开发区|高新区|实验区|示范区|新区|保税区|度假区|合作区|管理区|园区|风景区|名胜区|保护区|港区|片区))/u;

/** 杭州市下城区: a unit that the table does not hold leaves the place open. */
function isOpen(rest: string): boolean {
  const unit = unknownUnit.exec(rest)?.[0];
  return unit !== undefined && !noUnit.test(unit) && !noUnit.test(rest);
}

interface Chain {
  readonly codes: readonly string[];
  readonly depth: number;
  readonly printed: string;
  readonly rest: string;
}

/** Reads region after region, each below the one before it. */
function longestChain(name: string, regions: Regions): Chain {
  let best: Chain = { codes: [], depth: 0, printed: '', rest: name };
  const open: Chain[] = [best];
  for (let chain = open.pop(); chain !== undefined; chain = open.pop()) {
    if (chain.depth > 0 && chain.printed.length > best.printed.length) best = chain;
    if (chain.depth < 4) open.push(...nextChains(chain, regions));
  }
  return best;
}

function nextChains(chain: Chain, regions: Regions): Chain[] {
  const chains: Chain[] = [];
  for (let length = 2; length <= Math.min(regions.longest, chain.rest.length); length += 1) {
    const printed = chain.rest.slice(0, length);
    const codes = below(chain, regions.codesByName.get(printed) ?? []);
    if (codes.length > 0) chains.push(extended(chain, length, codes));
  }
  return chains.length > 0 ? chains : shortChains(chain, regions);
}

function extended(chain: Chain, length: number, codes: readonly string[]): Chain {
  return {
    codes,
    depth: chain.depth + 1,
    printed: chain.printed + chain.rest.slice(0, length),
    rest: chain.rest.slice(length),
  };
}

/** Codes below the chain; a township begins no chain, its name alone is no key. */
function below(chain: Chain, codes: readonly string[]): string[] {
  if (chain.depth === 0) return codes.filter((code) => code.length === 6);
  return codes.filter((code) =>
    chain.codes.some((above) => code !== above && isWithin(code, above)),
  );
}

/**
 * 「武汉硚口区」, 「浙江省财政厅」 without 省, 「平潭综合实验区」: a name without its unit counts only
 * where a region below it, a zone or (for provinces) an organ follows, and only when one fits.
 */
function shortChains(chain: Chain, regions: Regions): Chain[] {
  const stems = stemsOf(regions);
  const chains: Chain[] = [];
  for (let length = 2; length <= Math.min(longestStem, chain.rest.length - 2); length += 1) {
    const codes = below(chain, stems.get(chain.rest.slice(0, length)) ?? []);
    const rest = chain.rest.slice(length);
    const fitting = codes.filter((code) => followsWell(code, rest, regions));
    if (fitting.length === 1) chains.push(extended(chain, length, fitting));
  }
  return chains;
}

function followsWell(code: string, rest: string, regions: Regions): boolean {
  if (zoneAhead.test(rest)) return true;
  if (code.endsWith('0000') && organAhead.test(rest)) return true;
  for (let length = 2; length <= Math.min(regions.longest, rest.length); length += 1) {
    const codes = regions.codesByName.get(rest.slice(0, length)) ?? [];
    if (codes.some((other) => other !== code && isWithin(other, code))) return true;
  }
  return false;
}

const stemTables = new WeakMap<Regions, ReadonlyMap<string, readonly string[]>>();

function stemsOf(regions: Regions): ReadonlyMap<string, readonly string[]> {
  const known = stemTables.get(regions);
  if (known) return known;
  const stems = new Map<string, string[]>();
  for (const [code, name] of regions.nameByCode) {
    const stem = stemOf(name);
    if (stem !== null) stems.set(stem, [...(stems.get(stem) ?? []), code]);
  }
  stemTables.set(regions, stems);
  return stems;
}
