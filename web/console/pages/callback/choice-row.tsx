import { Icon, Kbd } from '../../../shared/parts/index.ts'

interface Choice {
  key: number
  label: string
}

/** One question with its answers by number keys; refusing stands apart. */
export function ChoiceRow({
  title,
  value,
  choices,
  apart,
  apartNote,
  onChoose,
  onFocus,
}: {
  title: string
  value: number | null
  choices: readonly Choice[]
  apart?: Choice
  apartNote?: string
  onChoose: (key: number) => void
  onFocus: () => void
}) {
  const button = (choice: Choice, dashed = false) => (
    // biome-ignore lint/a11y/useSemanticElements: the key cap stands in the button
    <button
      key={choice.key}
      type="button"
      role="radio"
      aria-checked={value === choice.key}
      className={[value === choice.key ? 'on' : '', dashed ? 'na' : ''].join(' ').trim() || undefined}
      onFocus={onFocus}
      onClick={() => onChoose(choice.key)}
    >
      {value === choice.key && <Icon name="tick" size="s" />}
      {choice.label} <Kbd>{choice.key}</Kbd>
    </button>
  )
  return (
    <div role="radiogroup" aria-label={title}>
      <h3>{title}</h3>
      <div className="ch">{choices.map(choice => button(choice))}</div>
      {apart && (
        <div className="ch nar">
          {button(apart, true)}
          <span className="c-meta">{apartNote}</span>
        </div>
      )}
    </div>
  )
}
