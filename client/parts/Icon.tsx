const shapes = {
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  home: 'M2.5 8 8 3l5.5 5M4 7v6h8V7',
  close: 'M4 4l8 8M12 4l-8 8',
  back: 'M10 3 5 8l5 5',
  right: 'M6 3l5 5-5 5',
  down: 'M3 6l5 5 5-5',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.3 10.3 14 14',
  area: 'M3 5l6-3 5 4-2 7-7 1-3-5z',
  moon: 'M12.5 10A5.5 5.5 0 0 1 6 3.5 5.5 5.5 0 1 0 12.5 10z',
  people:
    'M5.5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4M1.5 13c0-3 2-4 4-4s4 1 4 4M11 7.5a1.7 1.7 0 1 0 0-3.4M11.5 9c1.900 0 3 1.200 3 3.500',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
} as const
export type IconName = keyof typeof shapes

/** A plain line drawing; the words beside it say what it means. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  )
}
