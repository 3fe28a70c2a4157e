import type { Metadata } from '../core/document/document.ts';
import { readXml } from './xml.ts';
import type { Package } from './zip.ts';

/** Title from the properties of an Office file; its dates are those of editing, not of publication. */
export function officeMetadata(container: Package): Metadata {
  let title = '';
  let inTitle = false;
  if (container.has('docProps/core.xml')) {
    readXml(container, 'docProps/core.xml', {
      open: (name) => (inTitle = name === 'dc:title'),
      close: () => (inTitle = false),
      text: (text) => (title += inTitle ? text : ''),
    });
  }
  return { title: title.trim() || null, publishedOn: null, publisher: null };
}
