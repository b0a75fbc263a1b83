import { useState } from 'react'
import { newKey } from '../../../shared/api/idempotency.ts'
import { asProblem } from '../../../shared/api/problem.ts'
import { act } from '../../api/http.ts'
import { queryClient, useMe, useReference } from '../../api/queries.ts'
import type { CaseRow, GradeId } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { gapsIn } from '../../parts/gaps.ts'
import { gradeIds, gradeName } from '../../parts/grade-seg.tsx'
import { PhrasePick } from '../../parts/phrase-pick.tsx'
import { NamedPick, UnitPick } from '../../parts/pickers.tsx'
import { Seg } from '../../parts/seg.tsx'
import { UntilField } from '../case/acts/until-field.tsx'

type What = 'dispatch' | 'regrade' | 'link' | 'reply'
interface Result {
  row: CaseRow
  /** null: done */
  why: string | null
  undo?: () => Promise<unknown>
  undone?: boolean
}

/** States in which each may be done, and by whom: only what can be done is offered; the server decides. */
const may: Record<What, { states: readonly string[]; roles: readonly string[] }> = {
  dispatch: { states: ['accepted', 'raised'], roles: ['dispatcher', 'operator'] },
  regrade: { states: ['accepted'], roles: ['dispatcher', 'operator'] },
  link: { states: ['received', 'accepted', 'dispatched'], roles: ['dispatcher', 'operator'] },
  reply: { states: ['signed'], roles: ['handler', 'unit_head'] },
}

export const mayMany = (roles: readonly string[]): What[] =>
  (Object.keys(may) as What[]).filter(what => may[what].roles.some(role => roles.includes(role)))

/**
 * One act on many cases (CHECKLIST K48): what it will do is shown row by row before anything is done, each row says how it
 * went, and what can be undone is undone by one key. Each case is an act of its own, with its own version.
 */
export function Many({ rows, onDone }: { rows: readonly CaseRow[]; onDone: (ids: string[]) => void }) {
  const me = useMe()
  const reference = useReference()
  const offered = mayMany(me?.roles ?? [])
  const [what, setWhat] = useState<What | null>(null)
  const [unit, setUnit] = useState<string | null>(null)
  const [grade, setGrade] = useState<string | null>(null)
  const [into, setInto] = useState<string | null>(null)
  const [way, setWay] = useState<string | null>(null)
  const ways = reference?.ways ?? []
  const [outcome, setOutcome] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [until, setUntil] = useState('')
  const [contacted, setContacted] = useState<'yes' | 'no' | null>(null)
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [results, setResults] = useState<Result[]>([])
  const namesDay = reference?.outcomes.some(one => one.id === outcome && one.needsDate) ?? false
  const gaps = gapsIn(words)
  // Where the head has to sign such an answer, it goes to the head, as from the case's own page.
  const toHead =
    reference?.outcomes.some(one => one.id === outcome && one.signed) === true && !me?.roles.includes('unit_head')
  const target = rows.find(row => row.id === into)
  const missing =
    what === 'dispatch' && !unit
      ? t('act.missing.unit')
      : what === 'regrade' && !grade
        ? t('act.missing.field', { field: t('list.grade') })
        : what === 'link' && !into
          ? t('many.missing.into')
          : what === 'reply' && !outcome
            ? t('act.missing.outcome')
            : what === 'reply' && words.trim().length < 10
              ? t('act.missing.answer')
              : what === 'reply' && gaps.length > 0
                ? t('phr.gaps', { gaps: gaps.join(t('list.comma')) })
                : what === 'reply' && namesDay && !until
                  ? t('act.missing.until')
                  : what === 'reply' && contacted === null
                    ? t('act.missing.contacted')
                    : what === 'reply' && ways.length > 0 && !way
                      ? t('act.missing.way')
                      : null
  /** why a row is left out, or null */
  const skips = (row: CaseRow): string | null => {
    if (!what) return null
    if (what === 'link' && row.id === into) return t('many.isTarget')
    if (!may[what].states.includes(row.state)) return t('many.state', { state: tx(row.stateName) })
    if (what === 'regrade' && row.grade === grade) return t('many.sameGrade')
    return null
  }
  const willDo = (row: CaseRow): string => {
    const unitName = tx(reference?.units.find(one => one.id === unit)?.name)
    if (what === 'dispatch') return t('many.will.dispatch', { unit: unitName })
    if (what === 'regrade')
      return t('many.will.regrade', {
        from: row.grade ? gradeName(row.grade) : '—',
        to: grade ? gradeName(grade as GradeId) : '',
      })
    if (what === 'link') return t('many.will.link', { number: target?.number ?? '' })
    return t(toHead ? 'many.will.submit' : 'many.will.reply')
  }
  const able = rows.filter(row => skips(row) === null)
  const run = async (row: CaseRow): Promise<Omit<Result, 'row' | 'why'>> => {
    const path = `/cases/${row.id}`
    const options = { key: newKey(), version: row.version }
    if (what === 'dispatch') {
      await act(`${path}/dispatch`, { unit }, options)
      return {}
    }
    if (what === 'regrade') {
      const { before } = await act<{ before: string }>(`${path}/regrade`, { grade }, options)
      return { undo: () => act(`${path}/regrade`, { grade: before }) }
    }
    if (what === 'link') {
      const reason = t('many.linkReason')
      const { appeals } = await act<{ appeals: string[] }>(`${path}/merge`, { into, reason }, options)
      return {
        undo: async () => {
          for (const appealId of appeals)
            await act(`/cases/${into}/unmerge`, { appealId, reason: t('many.undoReason') })
        },
      }
    }
    await act(
      `${path}/${toHead ? 'submit' : 'reply'}`,
      {
        outcome,
        publicText: words.trim(),
        contacted: contacted === 'yes',
        ...(way ? { way } : {}),
        ...(namesDay ? { until } : {}),
      },
      options,
    )
    return {}
  }
  const go = async () => {
    if (busy) return
    setBusy(true)
    const done: Result[] = []
    for (const row of able) {
      try {
        done.push({ row, why: null, ...(await run(row)) })
      } catch (error) {
        const problem = asProblem(error)
        done.push({ row, why: [tx(problem.title), tx(problem.detail)].filter(Boolean).join('，') })
      }
      setResults([...done])
    }
    setBusy(false)
    setShown(false)
    void queryClient.invalidateQueries({ queryKey: ['cases'] })
    void queryClient.invalidateQueries({ queryKey: ['workbench'] })
    onDone(done.flatMap(({ row, why }) => (why === null ? [row.id] : [])))
  }
  const undo = async (result: Result) => {
    const set = (part: Partial<Result>) =>
      setResults(all => all.map(one => (one.row.id === result.row.id ? { ...one, ...part } : one)))
    try {
      await result.undo?.()
      set({ undone: true })
      void queryClient.invalidateQueries({ queryKey: ['cases'] })
    } catch (error) {
      set({ why: tx(asProblem(error).title) })
    }
  }
  if (offered.length === 0 || (rows.length === 0 && results.length === 0)) return null
  return (
    <section className="pane many" aria-label={t('many.title')}>
      {results.length > 0 && (
        <ul className="many-rows" role="status">
          {results.map(result => (
            <li key={result.row.id}>
              <span className="nb">{result.row.number}</span> <b className="strong clamp1">{result.row.title}</b>{' '}
              <span className={result.why ? 'late' : undefined}>
                {result.undone ? t('many.undone') : (result.why ?? t('many.done'))}
              </span>
              {result.undo && !result.undone && (
                <button type="button" className="btn btn-t" onClick={() => void undo(result)}>
                  {t('many.undo')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <>
          <div className="row">
            <b className="strong">{t('many.picked', { n: rows.length })}</b>
            <Seg
              small
              label={t('many.what')}
              value={what}
              onChange={value => {
                setWhat(value)
                setShown(false)
                setResults([])
              }}
              options={offered.map(value => ({ value, label: t(`many.${value}`) }))}
            />
            <button type="button" className="btn btn-t" onClick={() => onDone(rows.map(row => row.id))}>
              {t('team.clear')}
            </button>
          </div>
          {what === 'dispatch' && <UnitPick label={t('list.unit')} value={unit} onChange={setUnit} />}
          {what === 'regrade' && (
            <NamedPick
              label={t('list.grade')}
              rows={gradeIds.map(id => ({ id, name: { zh: gradeName(id), en: gradeName(id) } }))}
              value={grade}
              onChange={setGrade}
            />
          )}
          {what === 'link' && (
            <NamedPick
              label={t('many.into')}
              rows={rows.map(row => ({
                id: row.id,
                name: { zh: `${row.number} ${row.title}`, en: `${row.number} ${row.title}` },
              }))}
              value={into}
              onChange={setInto}
            />
          )}
          {what === 'reply' && (
            <>
              <div className="row">
                <Seg
                  small
                  label={t('field.outcome')}
                  value={outcome}
                  onChange={setOutcome}
                  options={(reference?.outcomes ?? []).map(one => ({ value: one.id, label: tx(one.name) }))}
                />
                <Seg
                  small
                  label={t('field.contacted')}
                  value={contacted}
                  onChange={setContacted}
                  options={[
                    { value: 'yes', label: t('form.contactedYes') },
                    { value: 'no', label: t('form.contactedNo') },
                  ]}
                />
              </div>
              {namesDay && <UntilField value={until} onChange={setUntil} />}
              {ways.length > 0 && <NamedPick label={t('field.way')} rows={ways} value={way} onChange={setWay} />}
              <textarea
                className="fld"
                rows={4}
                maxLength={5000}
                aria-label={t('field.publicText')}
                value={words}
                onChange={event => setWords(event.target.value)}
              />
              <PhrasePick step="reply" value={words} onChange={setWords} />
            </>
          )}
          {what && (
            <button
              type="button"
              className="btn btn-s"
              aria-disabled={missing !== null}
              onClick={() => missing === null && setShown(true)}
            >
              {missing ?? t('many.preview')}
            </button>
          )}
          {what && shown && missing === null && (
            <>
              <div className="row many-go">
                <button
                  type="button"
                  className="btn btn-1"
                  aria-disabled={busy || able.length === 0}
                  onClick={() => able.length > 0 && void go()}
                >
                  {busy
                    ? t('many.under', { n: results.length, of: able.length })
                    : able.length === 0
                      ? t('many.nothing')
                      : t('many.go', { n: able.length })}
                </button>
                {able.length < rows.length && (
                  <span className="c-meta" role="status">
                    {t('many.left', { n: rows.length - able.length })}
                  </span>
                )}
              </div>
              <ul className="many-rows">
                {[...able, ...rows.filter(row => skips(row) !== null)].map(row => (
                  <li key={row.id}>
                    <span className="nb">{row.number}</span> <b className="strong clamp1">{row.title}</b>{' '}
                    <span className={skips(row) ? 'late' : undefined}>{skips(row) ?? willDo(row)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  )
}
