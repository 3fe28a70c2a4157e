import { isCentral } from './central.ts';
import type { Directory } from './directory.ts';
import { isSameOrgan, organKey, type NamedOrgan } from './organ.ts';
import { centralCode, isWithin, parentOf, type Regions } from './regions.ts';

/** Where an organ is. `codes` is more than one region when the document contradicts itself. */
export type Located =
  | { readonly kind: 'found'; readonly code: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'conflict'; readonly codes: readonly string[] };

const open: Located = { kind: 'open' };

/**
 * The region of the organ that `main` names, from its own regions, then from the other names of the
 * same organ, then from what the text says about the regions it may be. A bare district that exists
 * more than once and a bare township are no key: without further evidence the region stays open.
 */
export function locate(
  main: NamedOrgan,
  names: readonly NamedOrgan[],
  text: string,
  directory: Directory,
): Located {
  const { codes, depth } = main.place;
  const full = codes.length === 1 ? codes[0] : undefined;
  if (full !== undefined && depth > 1) return { kind: 'found', code: full };
  if (depth === 0 && isCentral(main.name)) return { kind: 'found', code: centralCode };
  const known = codes.length > 1 ? undefined : directory.byWhole.get(organKey(main.name));
  if (known) return { kind: 'found', code: known.region_code };
  const told = deepest(
    names
      .filter((other) => other !== main && isSameOrgan(main.organ, other.organ))
      .filter((other) => other.place.codes.length === 1 && other.place.depth > 1)
      .flatMap((other) => other.place.codes),
  );
  if (told.length > 1) return { kind: 'conflict', codes: told };
  const [code] = told;
  if (code !== undefined) return agreed(code, codes);
  if (full !== undefined) return { kind: 'found', code: full };
  if (codes.length > 1) return chosen(codes, text, directory.regions);
  return main.place.printed === '' ? fromOthers(main, names) : open;
}

function agreed(told: string, own: readonly string[]): Located {
  const fits = own.length === 0 || own.some((code) => isWithin(told, code) || isWithin(code, told));
  return fits ? { kind: 'found', code: told } : { kind: 'conflict', codes: [...own, told] };
}

/** Each region once; a region above another one of the list says nothing more. */
function deepest(codes: readonly string[]): string[] {
  const once = [...new Set(codes)];
  return once.filter((code) => !once.some((other) => other !== code && isWithin(other, code)));
}

/** One of several regions of the same name, told by what the text writes before it or about it. */
function chosen(codes: readonly string[], text: string, regions: Regions): Located {
  const nameOf = (code: string | null): string => (code && regions.nameByCode.get(code)) ?? '';
  const above = (code: string): string => nameOf(parentOf(code, regions));
  const named = codes.filter(
    (code) => above(code) !== '' && text.includes(`${above(code)}${nameOf(code)}`),
  );
  const near = codes.filter((code) => above(code) !== '' && text.includes(above(code)));
  const [code, second] = named.length > 0 ? named : near;
  if (code === undefined || (second !== undefined && named.length === 0)) return open;
  return second === undefined ? { kind: 'found', code } : { kind: 'conflict', codes: named };
}

/** A name without any region (档案馆) is where all the other names of the document are. */
function fromOthers(main: NamedOrgan, names: readonly NamedOrgan[]): Located {
  const told = deepest(
    names
      .filter((other) => other !== main && other.place.codes.length === 1)
      .filter((other) => isSameOrgan(main.organ, other.organ) || other.source === 'publisher')
      .flatMap((other) => other.place.codes),
  );
  const [code] = told;
  if (code === undefined) return open;
  return told.length > 1 ? { kind: 'conflict', codes: told } : { kind: 'found', code };
}
