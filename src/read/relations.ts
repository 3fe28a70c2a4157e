import { readXml } from './xml.ts';
import type { Package } from './zip.ts';

/** A link from one part of a package to another. */
export interface Relation {
  readonly id: string;
  /** Last word of the relationship type (`officeDocument`, `worksheet`). */
  readonly type: string;
  readonly target: string;
}

/** The links of a part (`''` = of the package), targets as names of parts. */
export function relationsOf(container: Package, part: string): Relation[] {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const name = `${folder}_rels/${part.slice(cut)}.rels`;
  const relations: Relation[] = [];
  if (!container.has(name)) return relations;
  readXml(container, name, {
    open(_, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (id === undefined || !type || !target || mode === 'External') return;
      relations.push({
        id,
        type: type.slice(type.lastIndexOf('/') + 1),
        target: join(folder, target),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

/** The main part of a package: where it usually stands, else where the package says. */
export function mainPart(container: Package, usual: string): string {
  if (container.has(usual)) return usual;
  const main = relationsOf(container, '').find((relation) => relation.type === 'officeDocument');
  return main?.target ?? usual;
}

function join(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
