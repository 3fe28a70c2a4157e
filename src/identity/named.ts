import type { Document } from '../core/document/document.ts';
import type { Organisation, Report } from '../core/report/report.ts';
import { identify, type Directory } from './identify.ts';

/** The organ of a name alone; `null` when the name does not tell which organ it is or where. */
export function organNamed(name: string, directory: Directory): Organisation | null {
  const title = `${name}政府信息公开工作年度报告`;
  const document: Document = {
    format: 'text',
    blocks: [{ kind: 'paragraph', text: title, place: '' }],
    metadata: { title: null, publishedOn: null, publisher: null },
  };
  return identify(document, { ...nothingRead, title }, directory).organisation;
}

const nothingRead: Report = {
  organisation: null,
  year: null,
  form: '2021',
  scope: 'unknown',
  title: '',
  publishedOn: null,
  cells: [],
  sections: [],
  notes: [],
  tables: [],
};
