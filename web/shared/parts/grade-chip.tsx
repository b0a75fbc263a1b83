import { usePartTexts } from '../i18n/parts.ts'

export type GradeId = 'red' | 'orange' | 'yellow' | 'blue' | 'green'

const shapes: Record<GradeId, { d?: string; y: number }> = {
  red: { d: 'M7.6 1h10.8L25 7.6v10.8L18.4 25H7.6L1 18.4V7.6z', y: 17.3 },
  orange: { d: 'M13 .8 25 9.4V25H1V9.4z', y: 19.4 },
  yellow: { d: 'M13-.9 26.9 13 13 26.9-.9 13z', y: 17.3 },
  blue: { d: 'M1.5 1.5h23v23h-23z', y: 17.3 },
  green: { y: 17.3 },
}

/**
 * A grade as shape, character and colour, in that order of trust. `size` in px: 26, 24 in tables, 40 on a page's head.
 * Without `character` it is the small mark for strips and legends, which needs words beside it.
 */
export function GradeChip({
  grade,
  size = 26,
  character = true,
}: {
  grade: GradeId
  size?: number
  character?: boolean
}) {
  const t = usePartTexts()
  const s = shapes[grade]
  return (
    <svg
      className={`grade g-${grade}${character ? '' : ' grade-mark'}`}
      width={size}
      height={size}
      viewBox="0 0 26 26"
      role={character ? 'img' : undefined}
      aria-label={character ? t(`grade.${grade}`) : undefined}
      aria-hidden={!character}
    >
      {s.d ? <path className="sh" d={s.d} /> : <circle className="sh" cx="13" cy="13" r="12.2" />}
      {character && (
        <text x="13" y={s.y}>
          {t(`grade.${grade}.mark`)}
        </text>
      )}
    </svg>
  )
}
