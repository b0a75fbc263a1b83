import { type ReactNode, useId } from 'react'

export interface SegOption<V extends string> {
  value: V
  label: ReactNode
}

/** A few choices side by side; a radio group by keyboard and for readers. */
export function Seg<V extends string>({
  label,
  value,
  options,
  onChange,
  small = false,
}: {
  label: string
  value: V | null
  options: readonly SegOption<V>[]
  onChange: (value: V) => void
  small?: boolean
}) {
  const name = useId()
  return (
    <div className={small ? 'seg seg-s' : 'seg'} role="radiogroup" aria-label={label}>
      {options.map(option => (
        <label key={option.value} className={option.value === value ? 'on' : undefined}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
