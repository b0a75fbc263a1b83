import { useState } from 'react'

interface PersonSelectProps {
  label: string
  people: readonly { id: string; name: string }[]
  value: string | null
  onChange: (person: string | null) => void
}

/**
 * One cell of a month. Its list is there once the cell has the hand or the focus: a month of all people in every cell is
 * some ten thousand lines, whose widths a browser measures for seconds before it shows any.
 */
export function PersonSelect({ label, people, value, onChange }: PersonSelectProps) {
  const [near, setNear] = useState(false)
  const come = () => setNear(true)
  return (
    <select
      className="fld"
      aria-label={label}
      value={value ?? ''}
      onPointerDown={come}
      onFocus={come}
      onChange={event => onChange(event.target.value || null)}
    >
      <option value="">—</option>
      {(near ? people : people.filter(row => row.id === value)).map(row => (
        <option key={row.id} value={row.id}>
          {row.name}
        </option>
      ))}
    </select>
  )
}
