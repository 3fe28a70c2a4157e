import { render } from 'preact';
import { textIn } from '../../download/cellText.ts';
import { chrome } from '../../text/chrome.ts';
import type { Language } from '../../text/language.ts';
import { DownloadMenu } from './DownloadMenu.tsx';
import { datasetVersion } from './datasetVersion.ts';
import type { Picture } from './PictureButtons.tsx';
import { fileNameOf, tableExtract } from './tableExtract.ts';

/** Puts the menu of the table before (or of the chart around) the element into it. */
export function openTableMenu(place: HTMLElement, language: Language, own?: string): void {
  const figure = place.closest('figure');
  const holder = figure ?? place.previousElementSibling;
  const table = holder?.matches('table') ? holder : holder?.querySelector('table');
  if (!(table instanceof HTMLTableElement)) throw new Error('no table before the menu');
  place.replaceChildren();
  render(
    <DownloadMenu
      language={language}
      extract={() => tableExtract(table, language, own)}
      {...(figure ? { picture: () => pictureOf(figure, language) } : {})}
    />,
    place,
  );
  place.querySelector('button')?.focus();
}

/** The chart that is shown at this width, with the texts around it. */
function pictureOf(figure: HTMLElement, language: Language): Picture {
  const title = figure.querySelector('h3');
  const sentence = figure.querySelector('figcaption p');
  const shown = [...figure.querySelectorAll('svg')].find((svg) => svg.checkVisibility());
  return {
    chart: () => shown ?? null,
    fileName: fileNameOf(figure),
    title: [document.querySelector('h1'), title]
      .flatMap((one) => (one ? textIn(one) : []))
      .join(' · '),
    subtitle: sentence ? textIn(sentence) : '',
    source: `${chrome.site[language]} · ${chrome.version[language]} ${datasetVersion()}`,
  };
}
