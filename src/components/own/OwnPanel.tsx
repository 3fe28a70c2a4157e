import { useEffect, useRef, useState } from 'preact/hooks';
import { isVisitKept } from '../../client/ownKept.ts';
import { ownTitle } from '../../text/ownMark.ts';
import { Failure } from '../loop/Failure.tsx';
import { useCode } from '../loop/useCode.ts';
import type { OwnPanelProps } from './panelProps.ts';

/** The box for a visitor's own data; what reads them is fetched when it is opened. */
export function OwnPanel(props: OwnPanelProps) {
  const [wanted, setWanted] = useState(false);
  const box = useCode(wanted, () => import('./OwnBox.tsx'));
  const early = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const opened = early.current?.open === true;
    setWanted(opened || location.hash === '#own-data' || isVisitKept());
  }, []);
  if (box.code) return <box.code.OwnBox {...props} />;
  return (
    <details
      ref={early}
      id="own-data"
      class="own-data no-print"
      data-testid="own-data"
      onToggle={(event) => event.currentTarget.open && setWanted(true)}
    >
      <summary>{ownTitle[props.language]}</summary>
      {box.failure !== null && (
        <Failure language={props.language} failure={box.failure} retry={box.retry} code />
      )}
    </details>
  );
}
