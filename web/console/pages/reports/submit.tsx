import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import { type ReportDetail, reportSourcesQuery } from '../../api/reports.ts'
import { t, tx } from '../../i18n/index.ts'
import { Refusal } from '../../parts/refusal.tsx'
import '../../parts/form.css'

interface Props {
  report: ReportDetail
  onChange: () => void
  onDone: () => void
}

/** A draft is laid before leaders; from then on it does not change. */
export function Submit({ report, onChange, onDone }: Props) {
  const { data } = useQuery(reportSourcesQuery)
  const [readers, setReaders] = useState<string[]>([])
  const { submit, sending, problem } = useSubmit((key: string) =>
    act(`/special-reports/${report.id}/submit`, { readers }, { key, version: report.version }),
  )
  const go = async () => {
    if (readers.length && !sending && (await submit())) onDone()
  }
  return (
    <form
      className="af"
      onSubmit={event => {
        event.preventDefault()
        void go()
      }}
    >
      <fieldset className="rp-checks">
        <legend className="lbl">{t('rp.readers')}</legend>
        {data?.leaders.map(leader => (
          <label key={leader.id} className="rp-check">
            <input
              type="checkbox"
              checked={readers.includes(leader.id)}
              onChange={event =>
                setReaders(all => (event.target.checked ? [...all, leader.id] : all.filter(id => id !== leader.id)))
              }
            />
            <span>
              {leader.name} <span className="c-meta">{tx(leader.title)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {problem && <Refusal problem={problem} />}
      <div className="af-go rp-go">
        <button type="submit" className="btn btn-1" aria-disabled={readers.length === 0 || sending}>
          {sending ? t('act.sending') : readers.length === 0 ? t('rp.noReader') : t('rp.submit')}
        </button>
        <button type="button" className="btn" onClick={onChange}>
          {t('rp.change')}
        </button>
      </div>
    </form>
  )
}
