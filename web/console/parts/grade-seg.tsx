import { GradeChip, Kbd } from '../../shared/parts/index.ts'
import type { Grade, Reference } from '../api/types.ts'
import { t, tx } from '../i18n/index.ts'

export const gradeIds: readonly Grade[] = ['red', 'orange', 'yellow', 'blue', 'green']

/** 红色件 and the like; anything else stands as it is. */
export const gradeName = (grade: string): string =>
  grade in { red: 1, orange: 1, yellow: 1, blue: 1, green: 1 } ? t(`list.grade.${grade as Grade}`) : grade

/** The five grades with their limits, as big keys; Alt 1 to 5 where `keys` says so. */
export function GradeSeg({
  value,
  onChange,
  grades,
  keys = false,
}: {
  value: Grade | null
  onChange: (grade: Grade) => void
  grades: Reference['grades'] | undefined
  keys?: boolean
}) {
  return (
    <div className="gr" role="radiogroup" aria-label={t('list.grade')}>
      {gradeIds.map((id, n) => (
        // biome-ignore lint/a11y/useSemanticElements: the shape and the limit stand in the button
        <button
          key={id}
          type="button"
          role="radio"
          aria-checked={value === id}
          className={value === id ? 'on' : undefined}
          onClick={() => onChange(id)}
        >
          <GradeChip grade={id} size={26} />
          <span>{tx(grades?.find(g => g.id === id)?.limit)}</span>
          {keys && <Kbd>Alt {n + 1}</Kbd>}
        </button>
      ))}
    </div>
  )
}
