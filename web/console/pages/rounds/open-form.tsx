import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import { queryClient } from '../../api/queries.ts'
import { type RoundForm, roundFormQuery } from '../../api/rounds.ts'
import type { ActResult } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { Labelled } from '../../parts/labelled.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { subjectsFrom } from './subjects-from.ts'

type Scheme = RoundForm['schemes'][number]

interface Props {
  onDone: (id: string) => void
  onLeave: () => void
}

export function OpenForm(props: Props) {
  const query = useQuery(roundFormQuery)
  if (query.data) return <Fields {...props} schemes={query.data.schemes} />
  return <Waiting query={query} bars={[60, 80]} />
}

/** What is assessed, when, and who takes part: all whom the pack knows, or a list copied from a sheet. */
function Fields({ schemes, onDone, onLeave }: Props & { schemes: readonly Scheme[] }) {
  const [code, setCode] = useState(schemes[0]?.code ?? '')
  const scheme = schemes.find(row => row.code === code) ?? schemes[0]
  const [kind, setKind] = useState<string>(scheme?.periods[0]?.kind ?? 'year')
  const period = scheme?.periods.find(row => row.kind === kind) ?? scheme?.periods[0]
  const [typed, setTyped] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const { submit, sending, problem } = useSubmit((key: string, body: object) =>
    act<ActResult>('/rounds/open', body, { key }),
  )
  if (!scheme || !period) return <p className="pane pad">{t('rnd.noSchemes')}</p>
  const choose = (next: string) => {
    setCode(next)
    setKind(schemes.find(row => row.code === next)?.periods[0]?.kind ?? 'year')
    setTyped(null)
  }
  const listed = subjectsFrom(words)
  const mustList = scheme.known.length === 0
  const n = listed.length || scheme.known.length
  const go = async () => {
    if (sending || n === 0) return
    const result = await submit({
      scheme: scheme.code,
      kind: period.kind,
      period: typed ?? period.last,
      ...(listed.length > 0 ? { subjects: listed } : {}),
    })
    if (!result) return
    void queryClient.invalidateQueries({ queryKey: ['rounds'] })
    onDone(result.id)
  }
  return (
    <form
      className="pane rnd-open"
      onSubmit={event => {
        event.preventDefault()
        void go()
      }}
    >
      <h2 className="c-h2">{t('rnd.new')}</h2>
      <div className="rnd-fields">
        <Labelled label={t('rnd.scheme')} problem={problem} name="scheme">
          {id => (
            <select id={id} className="fld" value={scheme.code} onChange={event => choose(event.target.value)}>
              {schemes.map(row => (
                <option key={row.code} value={row.code}>
                  {tx(row.name)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled label={t('rnd.kind')} problem={problem} name="kind">
          {id => (
            <select
              id={id}
              className="fld"
              value={period.kind}
              onChange={event => {
                setKind(event.target.value)
                setTyped(null)
              }}
            >
              {scheme.periods.map(row => (
                <option key={row.kind} value={row.kind}>
                  {tx(row.name)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled label={t('rnd.period')} problem={problem} name="period">
          {id => (
            <input
              id={id}
              className="fld num"
              value={typed ?? period.last}
              onChange={event => setTyped(event.target.value)}
            />
          )}
        </Labelled>
      </div>
      <Labelled
        label={t('rnd.list', { of: tx(scheme.subjectName) })}
        note={mustList ? null : t('field.optional')}
        problem={problem}
        name="subjects"
      >
        {id => (
          <textarea
            id={id}
            className="fld"
            rows={mustList || words ? 8 : 3}
            value={words}
            placeholder={t('rnd.listHint')}
            onChange={event => setWords(event.target.value)}
          />
        )}
      </Labelled>
      <p className="c-meta">
        {listed.length > 0
          ? t('rnd.listed', { n: listed.length })
          : mustList
            ? t('rnd.mustList')
            : t('rnd.known', { n: scheme.known.length })}
        {scheme.expected !== null && t('rnd.expected', { n: scheme.expected })}
      </p>
      {problem && <Refusal problem={problem} />}
      <div className="rnd-acts">
        <button type="submit" className="btn btn-1" aria-disabled={sending || n === 0}>
          {sending ? t('act.sending') : t('rnd.open', { n })}
        </button>
        <button type="button" className="btn" onClick={onLeave}>
          {t('rnd.cancel')}
        </button>
      </div>
    </form>
  )
}
