import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import { type ReportDetail, reportSourcesQuery } from '../../api/reports.ts'
import { t, tx } from '../../i18n/index.ts'
import { Typed } from '../../parts/labelled.tsx'
import { NamedPick, UnitPick } from '../../parts/pickers.tsx'
import { Refusal } from '../../parts/refusal.tsx'

interface Line {
  key: number
  to: string | null
  task: string
}

/** 督办函 (SPEC F13): the supervisors turn the instruction into tasks of leaders in charge and of units. */
export function LetterForm({ report, onDone }: { report: ReportDetail; onDone: () => void }) {
  const { data } = useQuery(reportSourcesQuery)
  const [text, setText] = useState('')
  const [days, setDays] = useState('')
  const [copies, setCopies] = useState('')
  const [leaders, setLeaders] = useState<Line[]>([])
  const [units, setUnits] = useState<Line[]>([{ key: 0, to: null, task: '' }])
  const { submit, sending, problem } = useSubmit((key: string, body: unknown) =>
    act(`/special-reports/${report.id}/order`, body, { key, version: report.version }),
  )
  const lines = [...leaders, ...units].filter(line => line.to || line.task.trim())
  const within = days === '' ? undefined : Number(days)
  const lacking =
    text.trim().length < 10
      ? t('rp.need.letter')
      : lines.length === 0
        ? t('rp.need.to')
        : lines.some(line => !line.to || line.task.trim().length < 2)
          ? t('rp.need.task')
          : within !== undefined && !(within >= 1 && within <= 60)
            ? t('rp.need.days')
            : null
  const go = async () => {
    if (lacking || sending) return
    const full = (all: Line[]) => all.filter(line => line.to !== null)
    const sent = await submit({
      text: text.trim(),
      leaders: full(leaders).map(line => ({ person: line.to, task: line.task.trim() })),
      units: full(units).map(line => ({ unit: line.to, task: line.task.trim() })),
      ...(within === undefined ? {} : { days: within }),
      ...(copies.trim() ? { copies: copies.trim() } : {}),
    })
    if (sent) onDone()
  }
  return (
    <form
      className="af"
      aria-label={t('rp.letter.write')}
      onSubmit={event => {
        event.preventDefault()
        void go()
      }}
    >
      <h3 className="c-h3">{t('rp.letter.write')}</h3>
      <Typed
        label={t('rp.f.letter')}
        note={t('rp.f.letter.note')}
        problem={problem}
        name="text"
        rows={5}
        most={4000}
        value={text}
        onChange={setText}
      />
      <Lines
        label={t('rp.f.leader')}
        add={t('rp.add.leader')}
        lines={leaders}
        onChange={setLeaders}
        pick={(line, label, set) => (
          <NamedPick
            label={label}
            value={line.to}
            rows={data?.leaders.map(row => ({ id: row.id, name: { zh: row.name, en: row.name } }))}
            onChange={set}
          />
        )}
      />
      <Lines
        label={t('rp.f.unit')}
        add={t('rp.add.unit')}
        lines={units}
        onChange={setUnits}
        pick={(line, label, set) => <UnitPick label={label} value={line.to} onChange={set} />}
      />
      <div className="af-two">
        <Typed
          label={t('rp.f.days')}
          note={t('rp.f.days.note', { n: data?.within ?? '' })}
          problem={problem}
          name="days"
          inputMode="numeric"
          value={days}
          onChange={text => setDays(text.replace(/\D/g, '').slice(0, 2))}
        />
        <Typed
          label={t('rp.f.copies')}
          note={t('field.optional')}
          problem={problem}
          name="copies"
          most={300}
          value={copies}
          onChange={setCopies}
        />
      </div>
      {problem && <Refusal problem={problem} />}
      <div className="af-go">
        <button type="submit" className="btn btn-1" aria-disabled={lacking !== null || sending}>
          {sending ? t('act.sending') : (lacking ?? t('rp.letter.send'))}
        </button>
        {data?.leaders.length === 0 && <span className="c-meta">{tx(report.signer)}</span>}
      </div>
    </form>
  )
}

interface LinesProps {
  label: string
  add: string
  lines: Line[]
  onChange: (lines: Line[]) => void
  pick: (line: Line, label: string, set: (to: string | null) => void) => React.ReactNode
}

function Lines({ label, add, lines, onChange, pick }: LinesProps) {
  const put = (line: Line) => onChange(lines.map(one => (one.key === line.key ? line : one)))
  return (
    <fieldset className="rp-lines">
      <legend className="lbl">{label}</legend>
      {lines.map((line, n) => (
        <div key={line.key} className="rp-line">
          {pick(line, `${label} ${n + 1}`, to => put({ ...line, to }))}
          <input
            className="fld"
            aria-label={`${t('rp.f.task')} ${label} ${n + 1}`}
            placeholder={t('rp.f.task')}
            maxLength={500}
            value={line.task}
            onChange={event => put({ ...line, task: event.target.value })}
          />
          <button
            type="button"
            className="btn btn-t"
            aria-label={t('rp.drop', { title: `${label} ${n + 1}` })}
            onClick={() => onChange(lines.filter(one => one.key !== line.key))}
          >
            {t('rp.remove')}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="btn btn-s"
        onClick={() =>
          onChange([...lines, { key: Math.max(-1, ...lines.map(one => one.key)) + 1, to: null, task: '' }])
        }
      >
        {add}
      </button>
    </fieldset>
  )
}
