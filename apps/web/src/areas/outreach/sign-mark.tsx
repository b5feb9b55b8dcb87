import './sign-mark.css';
import { useTranslation } from 'react-i18next';
import type { Sign } from '../../offline';

/** Drawn for 24 x 24; the colour is the style sheet's. */
const SHAPES: Readonly<Record<Sign, string>> = {
  blue_circle: 'M12 3a9 9 0 100 18 9 9 0 000-18z',
  orange_triangle: 'M12 3l10 18H2z',
  green_square: 'M4 4h16v16H4z',
  purple_star: 'M12 2l3 7 7 .6-5.4 4.7L18.3 22 12 18l-6.3 4 1.7-7.7L2 9.6 9 9z',
  red_diamond: 'M12 2l8 10-8 10-8-10z',
  yellow_moon: 'M20 14.5A9 9 0 119.5 4a7 7 0 0010.5 10.5z',
  brown_leaf: 'M20 4C9 4 4 9 4 20c11 0 16-5 16-16z',
  grey_cross: 'M9 3h6v6h6v6h-6v6H9v-6H3V9h6z',
};

/** The sign by which somebody is known on a shared phone, with its word. */
export function SignMark({ sign }: { readonly sign: Sign }) {
  const { t } = useTranslation('outreach');
  return (
    <span className="sign-mark">
      <svg className={`sign-shape sign-${sign}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={SHAPES[sign]} />
      </svg>
      <span>{t(`sign.${sign}`)}</span>
    </span>
  );
}
