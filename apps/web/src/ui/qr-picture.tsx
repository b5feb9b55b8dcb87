import { create } from 'qrcode';

/** Modules of white around the dark ones, without which cameras do not find it. */
const QUIET = 3;

export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const all = size + 2 * QUIET;
  const dark = Array.from({ length: size * size }, (_, at) => at).filter((at) => modules.get(Math.floor(at / size), at % size));
  return (
    <svg className="qr" viewBox={`0 0 ${all} ${all}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={all} height={all} fill="white" />
      <path d={dark.map((at) => `M${(at % size) + QUIET} ${Math.floor(at / size) + QUIET}h1v1h-1z`).join('')} fill="black" />
    </svg>
  );
}
