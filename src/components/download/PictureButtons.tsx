import { useState } from 'preact/hooks';
import { loadCode } from '../../client/load.ts';
import { LoadError } from '../../client/loadError.ts';
import { failureText } from '../loop/failureText.ts';
import type { PictureText } from '../../download/picture.ts';
import { downloadWords } from '../../text/download.ts';
import type { Language } from '../../text/language.ts';

/** Where the chart is and what stands around it. */
export interface Picture extends Omit<PictureText, 'address'> {
  readonly chart: () => SVGSVGElement | null;
  readonly fileName: string;
}

/** The chart as SVG and PNG, and the view's address as a QR code. */
export function PictureButtons(props: {
  readonly language: Language;
  readonly picture: () => Picture;
  readonly link: () => string;
}) {
  const { language, picture, link } = props;
  const words = downloadWords[language];
  const [code, setCode] = useState<readonly (readonly boolean[])[]>([]);
  const [problem, setProblem] = useState('');

  const save = async (format: 'svg' | 'png'): Promise<void> => {
    const asked = picture();
    const chart = asked.chart();
    setProblem(chart ? '' : words.noPicture);
    if (!chart) return;
    const [{ chartPicture, pngOf }, { saveFile }] = await loadCode(() =>
      Promise.all([import('../../download/chartPicture.ts'), import('../../download/save.ts')]),
    );
    const svg = chartPicture(chart, { ...asked, address: link() });
    const blob = format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg);
    saveFile(`${asked.fileName}.${format}`, blob);
  };
  const fail = (cause: unknown): void =>
    setProblem(cause instanceof LoadError ? failureText(language, cause) : words.failed);
  const showCode = async (): Promise<void> => {
    const { encode } = await loadCode(() => import('uqr'));
    setCode(code.length > 0 ? [] : encode(link(), { ecc: 'L' }).data);
  };

  return (
    <>
      {(['svg', 'png'] as const).map((format) => (
        <button
          key={format}
          type="button"
          class="button"
          data-testid={`download-${format}`}
          onClick={() => void save(format).catch(fail)}
        >
          {words.picture} {format.toUpperCase()}
        </button>
      ))}
      <button
        type="button"
        class="button"
        aria-expanded={code.length > 0}
        onClick={() => void showCode().catch(fail)}
      >
        {words.qr}
      </button>
      <span role="status">{problem}</span>
      {code.length > 0 && (
        <svg
          class="qr"
          viewBox={`0 0 ${code.length} ${code.length}`}
          role="img"
          aria-label={words.qr}
        >
          <rect width="100%" height="100%" fill="#fff" />
          {code.map((row, y) =>
            row.map(
              (dark, x) =>
                dark && <rect key={`${x}-${y}`} x={x} y={y} width={1} height={1} fill="#000" />,
            ),
          )}
        </svg>
      )}
    </>
  );
}
