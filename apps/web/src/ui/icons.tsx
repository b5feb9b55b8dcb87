import type { SVGProps } from 'react';

/** One stroke each, drawn for 24 x 24; they say nothing to a screen reader, the text beside them does. */
const PATHS = {
  add: 'M12 5v14M5 12h14',
  back: 'M15 5l-7 7 7 7',
  board: 'M4 5h16v14H4zM9 5v14M15 5v14',
  check: 'M5 12.5l4.5 4.5L19 7',
  chevron: 'M9 6l6 6-6 6',
  clock: 'M12 7v5l3 2M12 3a9 9 0 100 18 9 9 0 000-18z',
  close: 'M6 6l12 12M18 6L6 18',
  device: 'M7 3h10v18H7zM11 18h2',
  directory: 'M5 4h11a3 3 0 013 3v13H8a3 3 0 01-3-3zM9 9h6M9 13h4',
  down: 'M6 10l6 6 6-6',
  drop: 'M12 3c4 5 6 7.6 6 11a6 6 0 11-12 0c0-3.4 2-6 6-11z',
  edit: 'M4 20l1-4L16 5l3 3L8 19z',
  files: 'M4 6h6l2 2h8v11H4z',
  hide: 'M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6zM4 4l16 16',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  key: 'M14 10a4 4 0 10-3.5 4L12 15.5h2v2h2v2h4v-3.5z',
  language: 'M12 3a9 9 0 100 18 9 9 0 000-18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3',
  menu: 'M4 7h16M4 12h16M4 17h16',
  minus: 'M5 12h14',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  offline: 'M4 4l16 16M8.5 15a5 5 0 017 0M5 11.5a10 10 0 013-2M12 8a10 10 0 017 3.5M12 19h.01',
  people: 'M9 11a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM3 20c0-3.5 2.6-6 6-6s6 2.5 6 6M16 4.5a3.5 3.5 0 010 6M17.5 14.5c2.2.8 3.5 2.8 3.5 5.5',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  referral: 'M5 12h13M13 6l6 6-6 6M5 5v14',
  repeat: 'M5 10a7 7 0 0112-3l2 2M19 5v4h-4M19 14a7 7 0 01-12 3l-2-2M5 19v-4h4',
  report: 'M5 20V10M11 20V4M17 20v-7M3 20h18',
  search: 'M11 4a7 7 0 100 14 7 7 0 000-14zM20 20l-4-4',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
  sheet: 'M6 3h9l4 4v14H6zM9 12h6M9 16h6',
  shift: 'M19 14.5A8 8 0 119.5 5a6.5 6.5 0 009.5 9.5z',
  tasks: 'M4 6l1.5 1.5L8 5M4 13l1.5 1.5L8 12M4 20l1.5 1.5L8 19M11 6.5h9M11 13.5h9M11 20.5h9',
  undo: 'M9 7L4.5 11.5 9 16M5 11.5h9a5 5 0 010 10h-2',
  up: 'M6 14l6-6 6 6',
  warning: 'M12 4l9 16H3zM12 10v4M12 17h.01',
} as const;

export type IconName = keyof typeof PATHS;

/** Signs that point along the line of reading and turn with it. */
const TURNING = new Set<IconName>(['back', 'chevron', 'referral', 'undo']);

export function Icon({ name, ...rest }: { readonly name: IconName } & Omit<SVGProps<SVGSVGElement>, 'name'>) {
  return (
    <svg className={TURNING.has(name) ? 'icon icon-turning' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false" {...rest}>
      <path d={PATHS[name]} fill="none" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
