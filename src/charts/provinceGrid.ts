/** A province-level unit on the grid: column and row, not a position on a map. */
export interface Tile {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly x: number;
  readonly y: number;
}

function tile(code: string, zh: string, en: string, x: number, y: number): Tile {
  return { code: `${code}0000`, zh, en, x, y };
}

/** The 34 province-level units, neighbours roughly side by side. */
export const tiles: readonly Tile[] = [
  tile('23', '黑龙江', 'Heilongjiang', 8, 0),
  tile('65', '新疆', 'Xinjiang', 0, 1),
  tile('15', '内蒙古', 'Inner Mongolia', 5, 1),
  tile('22', '吉林', 'Jilin', 8, 1),
  tile('62', '甘肃', 'Gansu', 2, 2),
  tile('64', '宁夏', 'Ningxia', 3, 2),
  tile('14', '山西', 'Shanxi', 4, 2),
  tile('13', '河北', 'Hebei', 5, 2),
  tile('11', '北京', 'Beijing', 6, 2),
  tile('12', '天津', 'Tianjin', 7, 2),
  tile('21', '辽宁', 'Liaoning', 8, 2),
  tile('63', '青海', 'Qinghai', 1, 3),
  tile('61', '陕西', 'Shaanxi', 3, 3),
  tile('41', '河南', 'Henan', 4, 3),
  tile('37', '山东', 'Shandong', 5, 3),
  tile('32', '江苏', 'Jiangsu', 6, 3),
  tile('31', '上海', 'Shanghai', 7, 3),
  tile('54', '西藏', 'Tibet', 0, 4),
  tile('51', '四川', 'Sichuan', 2, 4),
  tile('50', '重庆', 'Chongqing', 3, 4),
  tile('42', '湖北', 'Hubei', 4, 4),
  tile('34', '安徽', 'Anhui', 5, 4),
  tile('33', '浙江', 'Zhejiang', 6, 4),
  tile('53', '云南', 'Yunnan', 2, 5),
  tile('52', '贵州', 'Guizhou', 3, 5),
  tile('43', '湖南', 'Hunan', 4, 5),
  tile('36', '江西', 'Jiangxi', 5, 5),
  tile('35', '福建', 'Fujian', 6, 5),
  tile('71', '台湾', 'Taiwan', 7, 5),
  tile('45', '广西', 'Guangxi', 3, 6),
  tile('44', '广东', 'Guangdong', 4, 6),
  tile('81', '香港', 'Hong Kong', 5, 6),
  tile('82', '澳门', 'Macao', 6, 6),
  tile('46', '海南', 'Hainan', 4, 7),
];
