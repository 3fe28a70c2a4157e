import { areaList } from '@vant/area-data';
import { retired, townships, undividedCities } from './overlay.ts';

/** Headings of the code table that are no units: 省直辖县, 县, 自治区直辖县级行政区划, 市辖区. */
const heading = /^(?:省直辖县|县|市辖区|自治区直辖县级行政区划|省直辖县级行政区划)$/u;

/**
 * Every province, city and county of the code table by code, with the townships we need. Pseudo
 * codes (statistical zones 71–79, 90 and above, Taiwan and Hong Kong towns), headings, retired units
 * and the second code of a municipality (110100 beside 110000) are left out.
 */
export function regionTable(): Record<string, string> {
  const { province_list: provinces, city_list: cities, county_list: counties } = areaList;
  const rows = [
    ...Object.entries(provinces),
    ...Object.entries(cities).filter(([code, name]) => isCity(code, name, provinces)),
    ...Object.entries(counties).filter(([code]) => isCounty(code)),
    ...Object.entries(townships),
  ];
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isCity(code: string, name: string, provinces: Record<string, string>): boolean {
  return isMainland(code) && !heading.test(name) && provinces[`${code.slice(0, 2)}0000`] !== name;
}

function isCounty(code: string): boolean {
  const unit = Number(code.slice(4));
  return (
    isMainland(code) &&
    unit < 90 &&
    (unit < 71 || unit > 79) &&
    !retired.includes(code) &&
    !undividedCities.includes(code.slice(0, 4))
  );
}

function isMainland(code: string): boolean {
  return code < '700000';
}
