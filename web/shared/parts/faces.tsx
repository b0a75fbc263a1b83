import { useId } from 'react'
import { usePartTexts } from '../i18n/parts.ts'

export type Satisfaction = 1 | 2 | 3 | 4 | 5

const faces: { value: Satisfaction; mouth: string }[] = [
  { value: 5, mouth: 'M8.8 16.5c1 5 9.4 5 10.4 0z' },
  { value: 4, mouth: 'M9.8 17.5c2.3 2.4 6.1 2.4 8.4 0' },
  { value: 3, mouth: 'M10 18.5h8' },
  { value: 2, mouth: 'M10 19.2c2.5-2 5.5-2 8 0' },
  { value: 1, mouth: 'M9.5 20c2.5-4 6.5-4 9 0' },
]

/** The five official words, from good to bad, none preselected (CHECKLIST K15: never a default mark). */
export function Faces({
  value,
  onChange,
  label,
}: {
  value: Satisfaction | null
  onChange: (value: Satisfaction) => void
  /** Name of the group for screen readers. */
  label: string
}) {
  const t = usePartTexts()
  const name = useId()
  return (
    <fieldset className="faces">
      <legend className="sr">{label}</legend>
      {faces.map(face => (
        <label key={face.value}>
          <input
            type="radio"
            name={name}
            value={face.value}
            checked={value === face.value}
            onChange={() => onChange(face.value)}
          />
          <svg viewBox="0 0 28 28" aria-hidden="true">
            <circle cx="14" cy="14" r="11.5" />
            <path d="M10.2 11v.2M17.8 11v.2" strokeWidth="2.6" />
            <path d={face.mouth} />
          </svg>
          <span>{t(`face.${face.value}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
