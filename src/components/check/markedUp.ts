import { checkWords as words } from '../../text/check.ts';
import { languageTags, type Language } from '../../text/language.ts';
import { colon } from '../../text/marks.ts';

const style = `
body{font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#23211c}
table{border-collapse:collapse;width:100%;font-size:.875rem}th,td{border:1px solid #8d8572;padding:.2rem .5rem}
th{font-weight:400;background:#f1ede2}td{text-align:right}.ledger td{text-align:left}
.marked{outline:2px solid #94351d;background:#f8e3da}.noticed{box-shadow:inset 0 -3px #735500}.look{font-size:.8em;color:#57534a}
.findings{padding:0;list-style:none}.findings>li{border-left:4px solid #8d8572;padding-left:1rem;margin:1rem 0}
.findings>li[data-severity=error]{border-color:#94351d}.findings p{margin:.2rem 0}.official,.small,.soft{font-size:.85em;color:#57534a}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dd{margin:0}.legend{display:flex;flex-wrap:wrap;gap:0 1.5rem;list-style:none;padding:0}`;

/** A page that stands alone, made of copies of parts of this one; nothing in it runs or is fetched. */
export function markedUpPage(language: Language, title: string, parts: readonly Element[]): string {
  const page = document.implementation.createHTMLDocument(
    `${words.title[language]}${colon[language]}${title}`,
  );
  page.documentElement.lang = languageTags[language];
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  page.head.prepend(charset);
  for (const part of parts) page.body.append(page.importNode(part, true));
  for (const field of page.querySelectorAll('input.cell-field')) field.replaceWith(textOf(field));
  for (const left of page.querySelectorAll('.no-print, script, button')) left.remove();
  for (const anchor of page.querySelectorAll('a:not([href^="#"])'))
    anchor.replaceWith(textOf(anchor));
  const html = page.documentElement.outerHTML.replace('</head>', `<style>${style}</style></head>`);
  return `<!doctype html>\n${html}\n`;
}

function textOf(element: Element): string {
  return element instanceof HTMLInputElement
    ? (element.getAttribute('value') ?? '')
    : (element.textContent ?? '');
}
