const paths = {
  camera: 'M3.5 8h4l1.5-2.5h6L16.5 8h4v11h-17z M15.5 13a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0',
  mic: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3z M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3',
  search: 'M17.5 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0z m-1.5 5 4.5 4.5',
  phone:
    'M5 4h4l1.5 4.5-2.2 1.7a12 12 0 0 0 5.5 5.5l1.7-2.2L20 15v4a1.5 1.5 0 0 1-1.5 1.5A15 15 0 0 1 3.5 5.5 1.5 1.5 0 0 1 5 4z',
  right: 'm9 5 7 7-7 7',
  left: 'm15 5-7 7 7 7',
  down: 'm5 9 7 7 7-7',
  close: 'm6 6 12 12M18 6 6 18',
  tick: 'm5 12.5 4.5 4.5L19.5 7',
  again: 'M19.5 8A8.5 8.5 0 1 0 20.5 13M20 3.5V8h-4.5',
  home: 'M4 11 12 4.5 20 11v9h-5.5v-5.5h-5V20H4z',
  page: 'M6 3.5h8L18.5 8v12.5H6zM14 3.5V8h4.5M9 12.5h6.5M9 16h6.5',
  speech: 'M4 5h16v11.5h-9L6.5 20v-3.5H4z',
  bars: 'M5 20v-7M12 20V5M19 20v-11',
  save: 'M12 4v11m-4.5-4.5L12 15l4.5-4.5M4.5 19.5h15',
  print: 'M7 8V3.5h10V8M7 17H3.5V8h17v9H17M7 14h10v6.5H7z',
  here: 'M18 12a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM12 2.5V7M12 17v4.5M2.5 12H7M17 12h4.5',
  plus: 'M12 5v14M5 12h14',
  alert: 'M12 4 21 20H3zM12 10v4.5M12 17.2v.1',
} as const

export type IconName = keyof typeof paths

/** A line icon; always beside a word, so hidden from screen readers. */
export const Icon = ({ name, size }: { name: IconName; size?: 's' | 'l' }) => (
  <svg className={`i${size ? ` i-${size}` : ''}`} viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
)
