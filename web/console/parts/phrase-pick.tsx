import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { useEffect, useRef } from 'react'
import { phrasesQuery } from '../api/toolbox.ts'
import { t, tx } from '../i18n/index.ts'
import { gapsIn } from './gaps.ts'
import './phrase-pick.css'

type Step = 'reply' | 'respond' | 'note' | 'decline' | 'ask' | 'order' | 'callback'

/** Marks the first gap in the field that holds these words; it stands in the same form as the choice of texts. */
function markGap(from: HTMLElement | null, words: string): void {
  const first = gapsIn(words)[0]
  if (!first) return
  const areas = from?.closest('form, .many, .pane')?.querySelectorAll('textarea') ?? []
  const area = [...areas].find(one => one.value === words)
  if (!area) return
  const at = words.indexOf(first)
  area.focus()
  area.setSelectionRange(at, at + first.length)
}

/**
 * Canned texts for a form (CHECKLIST K36 K37): searched by title and words, put behind what is already written, never over
 * it; what is still to be filled is named.
 */
export function PhrasePick({
  step,
  caseId,
  kind,
  value,
  onChange,
}: {
  step: Step
  caseId?: string
  kind?: string | null
  value: string
  onChange: (text: string) => void
}) {
  const query = { step, ...(caseId ? { case: caseId } : {}), ...(kind ? { kind } : {}) }
  const data = useQuery(phrasesQuery(query)).data
  const gaps = gapsIn(value)
  const box = useRef<HTMLDivElement>(null)
  const taken = useRef(false)
  // The hand goes on where there is something to fill in: the first gap is marked, what is typed takes its place.
  useEffect(() => {
    if (!taken.current) return
    taken.current = false
    markGap(box.current, value)
  }, [value])
  return (
    <div className="phr" ref={box}>
      {(data?.rows.length ?? 0) > 0 && (
        <Select
          aria-label={t('phr.pick')}
          showSearch={{ filterOption: (input, option) => (option?.search ?? '').includes(input.trim().toLowerCase()) }}
          value={null}
          placeholder={t('phr.pick')}
          notFoundContent={t('form.nothing')}
          popupMatchSelectWidth={420}
          style={{ minWidth: 180 }}
          options={(data?.rows ?? []).map(row => ({
            value: row.id,
            label: row.title,
            search: `${row.title} ${row.text}`.toLowerCase(),
            row,
          }))}
          optionRender={option => (
            <span className="phr-opt">
              <span>
                <b className="strong">{option.label}</b>{' '}
                <span className="c-meta">{option.data.row.unit ? tx(option.data.row.unit.name) : t('phr.city')}</span>
              </span>
              <span className="c-meta clamp2">{option.data.row.filled}</span>
            </span>
          )}
          onChange={id => {
            const row = data?.rows.find(one => one.id === id)
            if (!row) return
            taken.current = true
            onChange(value.trim() === '' ? row.filled : `${value.trimEnd()}\n${row.filled}`)
          }}
        />
      )}
      <Link to="/phrases" search={{ step }} className="c-meta" tabIndex={step === 'order' ? -1 : undefined}>
        {t('phr.manage')}
      </Link>
      {gaps.length > 0 && (
        <p className="warn" role="status">
          {t('phr.gaps', { gaps: gaps.join(t('list.comma')) })}{' '}
          <button type="button" className="linklike" onClick={() => markGap(box.current, value)}>
            {t('phr.fill')}
          </button>
        </p>
      )}
    </div>
  )
}
