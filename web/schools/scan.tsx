import { useEffect, useRef, useState } from 'preact/hooks';
import { gateWords } from '../content/gate.ts';
import { wait } from '../kit/browser.ts';
import { Button, Buttons } from '../kit/buttons.tsx';
import { Notice } from '../kit/notice.tsx';
import { go } from '../kit/router.tsx';
import { useWords } from '../kit/words.ts';

type Detector = {
  readonly detect: (video: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>;
};

declare global {
  interface Window {
    /** Shape Detection; many phones have it, few desktops do */
    readonly BarcodeDetector?: new (options: {
      formats: readonly string[];
    }) => Detector;
  }
}

const noticeCode =
  /#(\/[a-z0-9][a-z0-9-]{0,39}\/arrivals\/(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}\/[0-9A-Z]{4,20})$/;

/** The page of this site that a scanned text names; whatever address it gives before that is not followed. */
export const pathInCode = (text: string): string | null => noticeCode.exec(text)?.[1] ?? null;

const pause = 200;

/** Looks until a notice is found, or nobody wants it any more. */
const look = async (
  detector: Detector,
  video: HTMLVideoElement,
  wanted: () => boolean,
  other: () => void,
): Promise<string | null> => {
  while (wanted()) {
    const found = await detector.detect(video).catch(() => []);
    const texts = found.map(({ rawValue }) => rawValue);
    const path = texts.map(pathInCode).find((one) => one !== null);
    if (path !== undefined && path !== null) return path;
    if (texts.length > 0) other();
    await wait(pause);
  }
  return null;
};

type CameraProps = {
  readonly detector: Detector;
  readonly failed: () => void;
  readonly stop: () => void;
};

const Camera = ({ detector, failed, stop }: CameraProps) => {
  const words = useWords(gateWords);
  const video = useRef<HTMLVideoElement>(null);
  const [other, setOther] = useState(false);
  useEffect(() => {
    let wanted = true;
    let stream: MediaStream | null = null;
    const run = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const shown = video.current;
      if (!wanted || shown === null) return;
      shown.srcObject = stream;
      await shown.play();
      const path = await look(
        detector,
        shown,
        () => wanted,
        () => setOther(true),
      );
      if (path !== null) go(path);
    };
    run()
      .catch(failed)
      .finally(() => {
        if (!wanted) release();
      });
    const release = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    return () => {
      wanted = false;
      release();
    };
  }, [detector]);
  return (
    <>
      <p role="status">{other ? words.otherCode : words.scanning}</p>
      <video class="viewfinder" ref={video} playsInline muted aria-label={words.scanning} />
      <Buttons>
        <Button kind="plain" text={words.stop} onPress={stop} />
      </Buttons>
    </>
  );
};

/** Only where the browser reads codes itself; everywhere else the phone's own camera app does. */
export const Scanner = () => {
  const words = useWords(gateWords);
  const [detector, setDetector] = useState<Detector | null>(null);
  const [blocked, setBlocked] = useState(false);
  const Reader = window.BarcodeDetector;
  if (Reader === undefined) return <p>{words.scanHint}</p>;
  const start = () => {
    setBlocked(false);
    setDetector(new Reader({ formats: ['qr_code'] }));
  };
  const stop = () => setDetector(null);
  return (
    <section>
      {blocked && (
        <Notice kind="warn" live>
          <p>{words.noCamera}</p>
        </Notice>
      )}
      {detector === null ? (
        <>
          <p>{words.scanHint}</p>
          <Buttons>
            <Button text={words.scan} onPress={start} />
          </Buttons>
        </>
      ) : (
        <Camera
          detector={detector}
          stop={stop}
          failed={() => {
            stop();
            setBlocked(true);
          }}
        />
      )}
    </section>
  );
};
