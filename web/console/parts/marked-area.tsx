import { useLayoutEffect, useRef } from 'react'
import { cut, type Span } from './marked.ts'

/** A text field whose marked places are under-stroked while one writes; the strokes lie behind the letters. */
export function MarkedArea({
  id,
  value,
  onChange,
  spans,
  rows,
  maxLength,
  invalid = false,
  placeholder,
  className = '',
  autoFocus = false,
  describedBy,
}: {
  id: string
  value: string
  onChange: (value: string) => void
  spans: readonly Span[]
  rows: number
  maxLength: number
  invalid?: boolean
  placeholder?: string
  className?: string
  autoFocus?: boolean
  describedBy?: string
}) {
  const area = useRef<HTMLTextAreaElement>(null)
  const back = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const node = area.current
    if (!node) return
    node.style.height = 'auto'
    node.style.height = `${Math.min(node.scrollHeight + 2, 420)}px`
  }, [value])
  useLayoutEffect(() => {
    if (autoFocus) area.current?.focus()
  }, [autoFocus])
  return (
    <div className={`ma ${className}`}>
      <div className="ma-back" ref={back} aria-hidden="true">
        {cut(value, spans).map(piece => (piece.marked ? <mark key={piece.at}>{piece.text}</mark> : piece.text))}{' '}
      </div>
      <textarea
        ref={area}
        id={id}
        className="fld"
        rows={rows}
        maxLength={maxLength}
        value={value}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        placeholder={placeholder}
        onChange={e => onChange(e.target.value)}
        onScroll={e => {
          if (back.current) back.current.scrollTop = e.currentTarget.scrollTop
        }}
      />
    </div>
  )
}
