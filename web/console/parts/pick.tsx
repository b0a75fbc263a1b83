import { Select, type SelectProps } from 'antd'
import { useEffect, useLayoutEffect, useState } from 'react'
import { t } from '../i18n/index.ts'
import { useOnItsWay } from '../keys/on-its-way.ts'

export interface PickOption {
  value: string
  label: string
  search?: string
  /** what stands beside it in the list */
  beside?: string
}

interface PickFromProps extends Pick<SelectProps, 'id' | 'aria-label' | 'allowClear' | 'placeholder' | 'labelRender'> {
  options: readonly PickOption[]
  /** the lines are not there yet */
  coming: boolean
  many?: boolean
  values: readonly string[]
  onChange: (values: string[]) => void
  /** where the server finds the lines: what it is to look for, and what those that are there were looked for by */
  onSearch?: (words: string) => void
  of?: string | undefined
}

/** Before the words of a line that is still to come; no code begins with it. */
const COMING = '\u0000'
const wordsOf = (value: unknown) =>
  typeof value === 'string' && value.startsWith(COMING) ? value.slice(COMING.length) : null

const fits = (words: string, option: PickOption) => (option.search ?? '').includes(words.trim().toLowerCase())

/**
 * A list that finds by what is typed. On a slow line its lines come after the hand: what is typed before is then the one line of
 * the list, Enter chooses it, and it becomes the first that fits as soon as they are there.
 */
export function PickFrom(props: PickFromProps) {
  const { options, coming: comes, many = false, values, onChange, onSearch, of, labelRender, ...shown } = props
  const [typed, setTyped] = useState('')
  const [wanted, setWanted] = useState<readonly string[]>([])
  const waits = wanted.length > 0
  useOnItsWay(waits)
  const asked = wanted[0] ?? typed
  const coming = comes || (onSearch !== undefined && of !== asked)
  useEffect(() => onSearch?.(asked), [asked, onSearch])
  // Before anything else is touched: a form that puts its fields together anew would take what was chosen for empty.
  useLayoutEffect(() => {
    if (!waits || coming) return
    setWanted([])
    const found = wanted.flatMap(words => options.find(option => onSearch || fits(words, option))?.value ?? [])
    if (found.length > 0) onChange(many ? [...new Set([...values, ...found])] : found)
  })
  const words = coming ? typed.trim() : ''
  // One line in any case: the list marks its first line a moment after it has one, and Enter may come sooner.
  const line = words ? { label: words, beside: t('list.loading') } : { label: t('list.loading') }
  const lines: readonly PickOption[] = coming ? [{ value: COMING + words, ...line }] : options
  const chosen = [...(many || !waits ? values : []), ...wanted.map(words => COMING + words)]
  return (
    <Select<string | string[], PickOption>
      style={{ width: '100%' }}
      popupMatchSelectWidth={false}
      {...shown}
      {...(many ? { mode: 'multiple' as const } : {})}
      loading={waits || words !== ''}
      aria-busy={waits}
      showSearch={{
        filterOption: (input, option) => Boolean(onSearch || coming || (option && fits(input, option))),
        onSearch: setTyped,
      }}
      value={many ? chosen : chosen[0]}
      labelRender={one => {
        const late = wordsOf(one.value)
        if (late === null && (one.label !== undefined || !coming)) return labelRender ? labelRender(one) : one.label
        return (
          <>
            {late} <span className="c-meta">{t('list.loading')}</span>
          </>
        )
      }}
      optionRender={({ label, data }) =>
        data.beside ? (
          <span className="opt2">
            {label}
            <span className="c-meta">{data.beside}</span>
          </span>
        ) : (
          label
        )
      }
      onChange={next => {
        const all = [next ?? []].flat()
        if (all.includes(COMING)) return
        setWanted(all.flatMap(one => wordsOf(one) ?? []))
        onChange(all.filter(one => wordsOf(one) === null))
      }}
      options={[...lines]}
      notFoundContent={t('form.nothing')}
    />
  )
}
