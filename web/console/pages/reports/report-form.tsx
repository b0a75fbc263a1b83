import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act, ask } from '../../api/http.ts'
import { type ReportDetail, readReportsAgain, reportSourcesQuery } from '../../api/reports.ts'
import type { ActResult, CaseRow } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { SheetForm } from '../../parts/sheet-form.tsx'

type Case = { id: string; number: string; title: string }
interface Props {
  /** a draft to go on with; a new report without */
  report?: ReportDetail
  /** what a new one begins with */
  start?: { title: string; text: string; cases: Case[] }
  onDone: (id: string | null) => void
}

/** Writing a special report (SPEC F13): words, and the figures, cases and papers it rests on. */
export function ReportForm({ report, start, onDone }: Props) {
  const { data: sources } = useQuery(reportSourcesQuery)
  const [title, setTitle] = useState(report?.title ?? start?.title ?? '')
  const [text, setText] = useState(report?.paragraphs.join('\n') ?? start?.text ?? '')
  const [cases, setCases] = useState<Case[]>(report?.cases ?? start?.cases ?? [])
  const [slips, setSlips] = useState<string[]>(report?.slips.map(row => row.id) ?? [])
  const [figures, setFigures] = useState<string[]>(report?.figures ?? [])
  const { submit, sending, problem } = useSubmit(async (key: string, body: unknown) => {
    if (!report) return act<ActResult>('/special-reports', body, { key })
    const made = await act<ActResult>(`/special-reports/${report.id}/change`, body, { key, version: report.version })
    // Before it has come back, the form opened again would hold what was.
    await readReportsAgain()
    return made
  })
  const lacking = title.trim().length < 5 ? t('rp.need.title') : text.trim().length < 20 ? t('rp.need.text') : null
  const go = async () => {
    const body = { title: title.trim(), text: text.trim(), cases: cases.map(row => row.id), slips, figures }
    const made = await submit(body)
    if (!made) return
    void readReportsAgain()
    onDone(made.id)
  }
  const toggle = (set: typeof setSlips, id: string, on: boolean) =>
    set(all => (on ? [...all, id] : all.filter(one => one !== id)))
  return (
    <SheetForm
      className="pane sl-paper"
      label={t('rp.write')}
      does={t('rp.save')}
      missing={lacking}
      sending={sending}
      problem={problem}
      onGo={() => void go()}
      onLeave={() => onDone(null)}
      leave={t('rp.cancel')}
    >
      <h2 className="c-h2">{t('rp.write')}</h2>
      <Typed
        label={t('rp.f.title')}
        note={null}
        problem={problem}
        name="title"
        most={100}
        value={title}
        onChange={setTitle}
      />
      <Typed
        label={t('rp.f.text')}
        note={t('rp.f.text.note')}
        problem={problem}
        name="text"
        rows={12}
        most={8000}
        value={text}
        onChange={setText}
      />
      <Cases cases={cases} onChange={setCases} />
      {sources && sources.figures.length > 0 && (
        <fieldset className="rp-checks">
          <legend className="lbl">{t('rp.f.figures')}</legend>
          {sources.figures.map(row => (
            <label key={row.id} className="rp-check">
              <input
                type="checkbox"
                checked={figures.includes(row.id)}
                onChange={event => toggle(setFigures, row.id, event.target.checked)}
              />
              <span>
                {tx(row.name)} <span className="c-meta">{row.line}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {sources && sources.slips.length > 0 && (
        <fieldset className="rp-checks rp-many">
          <legend className="lbl">{t('rp.f.slips')}</legend>
          {sources.slips.map(row => (
            <label key={row.id} className="rp-check">
              <input
                type="checkbox"
                checked={slips.includes(row.id)}
                onChange={event => toggle(setSlips, row.id, event.target.checked)}
              />
              <span>
                {row.number} <span className="c-meta">{`${row.unit} ${row.title}`}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </SheetForm>
  )
}

/** Cases are found by number or words, as in the search of the house. */
function Cases({ cases, onChange }: { cases: Case[]; onChange: (cases: Case[]) => void }) {
  const [words, setWords] = useState('')
  const [found, setFound] = useState<CaseRow[] | null>(null)
  const look = async () => {
    if (words.trim())
      setFound((await ask<{ cases: CaseRow[] }>('/query/search', { q: words.trim() })).cases.slice(0, 8))
  }
  const has = (id: string) => cases.some(row => row.id === id)
  return (
    <div className="rp-cases">
      <Labelled label={t('rp.f.cases')} note={t('rp.f.cases.note')} problem={null} name="cases">
        {id => (
          <span className="rp-find">
            <input
              id={id}
              className="fld"
              value={words}
              onChange={event => setWords(event.target.value)}
              onKeyDown={event => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                void look()
              }}
            />
            <button type="button" className="btn" onClick={() => void look()}>
              {t('rp.find')}
            </button>
          </span>
        )}
      </Labelled>
      {found && found.filter(row => !has(row.id)).length === 0 && <p className="c-meta">{t('rp.found.none')}</p>}
      <ul>
        {found
          ?.filter(row => !has(row.id))
          .map(({ id, number, title }) => (
            <li key={id}>
              <button type="button" className="btn btn-t" onClick={() => onChange([...cases, { id, number, title }])}>
                {t('rp.take', { title })} <span className="c-meta nb">{number}</span>
              </button>
            </li>
          ))}
        {cases.map(row => (
          <li key={row.id}>
            {row.title} <span className="c-meta nb">{row.number}</span>{' '}
            <button
              type="button"
              className="btn btn-t"
              aria-label={t('rp.drop', { title: row.title })}
              onClick={() => onChange(cases.filter(one => one.id !== row.id))}
            >
              {t('rp.remove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
