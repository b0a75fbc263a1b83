import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { ClockChip } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import { type Inspection, inspectionQuery, readInspections } from '../../api/inspections.ts'
import type { ActResult, OpenAct } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { FileThumbs } from '../../parts/files.tsx'
import { Typed } from '../../parts/labelled.tsx'
import { SheetForm } from '../../parts/sheet-form.tsx'
import { useWhen } from '../../parts/time.ts'
import { Waiting } from '../../parts/waiting.tsx'

/** On a phone the inspection stands below the list: whoever picked one is led there. */
const leadTo = (node: HTMLElement | null) => {
  if (node && matchMedia('(max-width: 900px)').matches) node.scrollIntoView({ block: 'start' })
}

/** One inspection: what was seen point by point, what was said afterwards, and what is to be done now. */
export function InspectionPane({ id, picked }: { id: string; picked: boolean }) {
  const query = useQuery(inspectionQuery(id))
  if (query.data) return <View seen={query.data} picked={picked} />
  return (
    <section className="pane insp-side">
      <Waiting query={query} bars={[40, 70, 60]} />
    </section>
  )
}

function View({ seen, picked }: { seen: Inspection; picked: boolean }) {
  const when = useWhen()
  const { message } = App.useApp()
  const ruling = seen.acts.find(one => one.name === 'inspection.rule')
  const others = seen.acts.filter(one => one !== ruling)
  const done = (open: OpenAct) => {
    void message.success(t('act.done', { act: tx(open.title) }))
    void readInspections()
  }
  return (
    <section className="pane insp-side" aria-label={tx(seen.unit.name)} ref={picked ? leadTo : null}>
      <header className="insp-top">
        <p className="c-meta sep">
          <span>{tx(seen.listName)}</span>
          <span className={seen.clock?.level === 'late' ? 'latec' : undefined}>{tx(seen.stateName)}</span>
          <span>{seen.by ?? t('insp.byNobody')}</span>
          <span>{t('insp.seenAt', { at: when.moment(seen.at) })}</span>
          {seen.position && <span>{t('insp.positionKept')}</span>}
        </p>
        <h2 className="c-h1">
          <Link to="/units/$id" params={{ id: seen.unit.id }}>
            {tx(seen.unit.name)}
          </Link>
          {seen.spot && <span className="insp-spot">{seen.spot}</span>}
        </h2>
        <p className="sep">
          <b>{t('insp.passed', { n: seen.passed, of: seen.points })}</b>
          {seen.posts && <span>{t('insp.postsThere', seen.posts)}</span>}
          {seen.clock && <ClockChip clock={seen.clock} />}
        </p>
      </header>
      <ol className="insp-seen">
        {seen.seen.map(point => (
          <li key={point.code} className={point.struck ? 'struck' : point.result}>
            <span className="insp-mark">{t(point.struck ? 'insp.struck' : `insp.result.${point.result}`)}</span>
            <span>
              {tx(point.name)}
              {point.note && <span className="insp-note">{point.note}</span>}
            </span>
          </li>
        ))}
      </ol>
      {(seen.words || seen.files.length > 0) && (
        <div className="insp-part">
          {seen.words && <p className="long">{seen.words}</p>}
          <FileThumbs files={seen.files} />
        </div>
      )}
      {seen.steps.length > 0 && (
        <ol className="insp-steps">
          {seen.steps.map(step => (
            <li key={step.id}>
              <p className="c-meta sep">
                <b>{tx(step.kindName)}</b>
                <span>{step.by ?? t('insp.byNobody')}</span>
                <span>{when.moment(step.at)}</span>
              </p>
              <p className="long">{step.words}</p>
              <FileThumbs files={step.files} />
            </li>
          ))}
        </ol>
      )}
      {ruling && <RuleForm seen={seen} open={ruling} onDone={() => done(ruling)} />}
      {(others.length > 0 || seen.shut.length > 0) && !ruling && (
        <ActSheet id={seen.id} acts={others} shut={seen.shut} version={seen.version} onDone={done} />
      )}
    </section>
  )
}

/** The ruling names the faults that do not stand: what is left is to be mended. */
function RuleForm({ seen, open, onDone }: { seen: Inspection; open: OpenAct; onDone: () => void }) {
  const [struck, setStruck] = useState<string[]>([])
  const [words, setWords] = useState('')
  const { submit, sending, problem } = useSubmit((key: string, body: unknown) =>
    act<ActResult>(open.path, body, { key, version: seen.version }),
  )
  const faults = seen.seen.filter(point => point.result === 'fault' && !point.struck)
  const left = faults.length - struck.length
  return (
    <SheetForm
      does={tx(open.title)}
      missing={words.trim().length < 5 ? t('act.missing.words', { n: 5 }) : null}
      sending={sending}
      problem={problem}
      onGo={() => void submit({ struck, words }).then(result => result && onDone())}
    >
      <fieldset className="insp-strike">
        <legend className="lbl">{t('insp.strike')}</legend>
        {faults.map(point => (
          <label key={point.code} className="row">
            <input
              type="checkbox"
              checked={struck.includes(point.code)}
              onChange={event =>
                setStruck(event.target.checked ? [...struck, point.code] : struck.filter(code => code !== point.code))
              }
            />
            {tx(point.name)}
          </label>
        ))}
      </fieldset>
      <p className="c-meta">{left === 0 ? t('insp.strikeAll') : t('insp.strikeLeft', { n: left })}</p>
      <Typed label={t('insp.why')} rows={3} most={2000} value={words} onChange={setWords} />
    </SheetForm>
  )
}
