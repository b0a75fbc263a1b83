import { useRef } from 'react'
import { useReference } from '../../../api/queries.ts'
import { t, tx } from '../../../i18n/index.ts'
import { Labelled, Typed } from '../../../parts/labelled.tsx'
import { NamedPick, UnitsPick } from '../../../parts/pickers.tsx'
import { FormFrame } from './form-frame.tsx'
import { type ActFormProps, type ActState, useAct } from './use-act.ts'
import { useKept } from './use-kept.ts'

interface Matter {
  key: number
  title: string
  kind: string | null
  text: string
}
interface Report {
  list: string | null
  text: string
  about: string
  units: string[]
  title: string
  rest: string
}

const whole = (row: Matter) => row.title.trim().length >= 4 && row.kind !== null && row.text.trim().length >= 4
const sealable = (row: Report) =>
  row.list !== null && row.text.trim().length >= 10 && row.title.trim().length >= 4 && row.rest.trim().length >= 4

/** Several matters of one submission become cases; a report among them is sealed (CHECKLIST K44). */
export function PartForm(props: ActFormProps) {
  const { kase } = props
  const state = useAct(props)
  const sealing = (useReference()?.misconduct.length ?? 0) > 0
  const [matters, setMatters] = useKept<Matter[]>(props, 'matters', [])
  const [report, setReport] = useKept<Report | null>(props, 'report', null)
  const [next, setNext] = useKept(props, 'next', 0)
  /** the matter that was added last: its title takes the hand */
  const fresh = useRef<number | null>(null)
  const words = kase.appellants[0]?.text ?? ''
  const change = (key: number, patch: Partial<Matter>) =>
    setMatters(rows => rows.map(row => (row.key === key ? { ...row, ...patch } : row)))
  const missing =
    matters.length === 0 && !report
      ? t('part.missing')
      : matters.every(whole) && (!report || sealable(report))
        ? null
        : t('part.missing.words')
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={missing}
      note={t('part.note')}
      onSubmit={() =>
        void state.send({
          matters: matters.map(({ title, kind, text }) => ({ title: title.trim(), kind, text: text.trim() })),
          ...(report && {
            report: { ...report, text: report.text.trim(), title: report.title.trim(), rest: report.rest.trim() },
          }),
        })
      }
    >
      {matters.map((row, n) => (
        <MatterFields
          key={row.key}
          n={n + 1}
          row={row}
          state={state}
          takesHand={() => {
            if (fresh.current !== row.key) return false
            fresh.current = null
            return true
          }}
          onChange={patch => change(row.key, patch)}
          onDrop={() => setMatters(rows => rows.filter(other => other.key !== row.key))}
        />
      ))}
      {report && <ReportFields row={report} state={state} onChange={setReport} onDrop={() => setReport(null)} />}
      <p className="af-more">
        {matters.length < 9 && (
          <button
            type="button"
            className="btn btn-s"
            onClick={() => {
              setMatters(rows => [...rows, { key: next, title: '', kind: kase.kind, text: '' }])
              setNext(next + 1)
              fresh.current = next
            }}
          >
            {t('part.add')}
          </button>
        )}
        {sealing && !report && (
          <button
            type="button"
            className="btn btn-s"
            onClick={() => setReport({ list: null, text: '', about: '', units: [], title: kase.title, rest: words })}
          >
            {t('part.report')}
          </button>
        )}
      </p>
    </FormFrame>
  )
}

function MatterFields({
  n,
  row,
  state,
  takesHand,
  onChange,
  onDrop,
}: {
  n: number
  takesHand: () => boolean
  row: Matter
  state: ActState
  onChange: (patch: Partial<Matter>) => void
  onDrop: () => void
}) {
  const kinds = useReference()?.kinds
  return (
    <fieldset
      className="plain parts"
      ref={node => {
        if (node && takesHand()) node.querySelector('input')?.focus()
      }}
    >
      <legend className="c-h3">{t('part.matter', { n })}</legend>
      <Line
        label={t('field.title')}
        name={`matters.${n - 1}.title`}
        state={state}
        max={60}
        value={row.title}
        onChange={title => onChange({ title })}
      />
      <Labelled label={t('field.kind')} problem={state.problem} name={`matters.${n - 1}.kind`}>
        {id => (
          <NamedPick
            id={id}
            label={t('field.kind')}
            rows={kinds}
            value={row.kind}
            onChange={kind => onChange({ kind })}
          />
        )}
      </Labelled>
      <Words
        label={t('part.text')}
        name={`matters.${n - 1}.text`}
        state={state}
        max={2000}
        value={row.text}
        onChange={text => onChange({ text })}
      />
      <button type="button" className="btn btn-s" onClick={onDrop}>
        {t('part.drop')}
      </button>
    </fieldset>
  )
}

function ReportFields({
  row,
  state,
  onChange,
  onDrop,
}: {
  row: Report
  state: ActState
  onChange: (row: Report) => void
  onDrop: () => void
}) {
  const list = useReference()?.misconduct
  const set = (patch: Partial<Report>) => onChange({ ...row, ...patch })
  return (
    <fieldset className="plain parts">
      <legend className="c-h3">{t('part.report')}</legend>
      <p className="c-meta">{t('part.reportNote')}</p>
      <Labelled label={t('part.list')} problem={state.problem} name="report.list">
        {id => (
          <NamedPick
            id={id}
            label={t('part.list')}
            rows={list}
            value={row.list}
            onChange={code => set({ list: code })}
          />
        )}
      </Labelled>
      <Words
        label={t('part.reportText')}
        name="report.text"
        state={state}
        max={4000}
        value={row.text}
        onChange={text => set({ text })}
      />
      <Line
        label={t('part.about')}
        name="report.about"
        state={state}
        max={100}
        value={row.about}
        onChange={about => set({ about })}
      />
      <Labelled label={t('part.units')} note={t('part.unitsNote')} problem={state.problem} name="report.units">
        {id => <UnitsPick id={id} label={t('part.units')} value={row.units} onChange={units => set({ units })} />}
      </Labelled>
      <Line
        label={t('part.title')}
        name="report.title"
        state={state}
        max={60}
        value={row.title}
        onChange={title => set({ title })}
      />
      <Words
        label={t('part.rest')}
        note={t('part.restNote')}
        name="report.rest"
        state={state}
        max={5000}
        value={row.rest}
        onChange={rest => set({ rest })}
      />
      <button type="button" className="btn btn-s" onClick={onDrop}>
        {t('part.drop')}
      </button>
    </fieldset>
  )
}

interface FieldProps {
  label: string
  name: string
  note?: string
  state: ActState
  max: number
  value: string
  onChange: (value: string) => void
}

const Line = ({ label, name, note, state, max, value, onChange }: FieldProps) => (
  <Typed label={label} note={note} problem={state.problem} name={name} most={max} value={value} onChange={onChange} />
)

const Words = ({ label, name, note, state, max, value, onChange }: FieldProps) => (
  <Typed
    label={label}
    note={note}
    problem={state.problem}
    name={name}
    rows={3}
    most={max}
    value={value}
    onChange={onChange}
  />
)
