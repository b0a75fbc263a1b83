import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { phrasesQuery } from '../api/toolbox.ts'
import { t, tx } from '../i18n/index.ts'
import { gapsIn } from './gaps.ts'
import './phrase-pick.css'

type Step = 'reply' | 'respond' | 'note' | 'decline' | 'ask' | 'order' | 'callback'

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
  return (
    <div className="phr">
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
            <span className="opt2">
              {option.label}
              <span className="c-meta clamp2">
                {option.data.row.unit ? tx(option.data.row.unit.name) : t('phr.city')}　{option.data.row.filled}
              </span>
            </span>
          )}
          onChange={id => {
            const row = data?.rows.find(one => one.id === id)
            if (row) onChange(value.trim() === '' ? row.filled : `${value.trimEnd()}\n${row.filled}`)
          }}
        />
      )}
      <Link to="/phrases" search={{ step }} className="c-meta" tabIndex={step === 'order' ? -1 : undefined}>
        {t('phr.manage')}
      </Link>
      {gaps.length > 0 && (
        <p className="warn" role="status">
          {t('phr.gaps', { gaps: gaps.join(t('list.comma')) })}
        </p>
      )}
    </div>
  )
}
