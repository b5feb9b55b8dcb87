import './qr.css';
import { lazy, Suspense } from 'react';

const Picture = lazy(() => import('./qr-picture').then(({ QrPicture }) => ({ default: QrPicture })));

interface QrProps {
  /** What a camera reads. It is drawn here, and sent nowhere. */
  readonly text: string;
  /** What it is, for those who do not see it; what it says stands beside it as text. */
  readonly label: string;
}

/** A text as a square for cameras; the program that draws it is loaded when the first one is. */
export const Qr = ({ text, label }: QrProps) => (
  <Suspense fallback={<span className="qr" />}>
    <Picture text={text} label={label} />
  </Suspense>
);
