import { App } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import { queryClient, useMe } from '../../api/queries.ts'
import type { Named } from '../../api/types.ts'
import { t } from '../../i18n/index.ts'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { NamedPick, PersonPick, UnitPick } from '../../parts/pickers.tsx'
import { Refusal } from '../../parts/refusal.tsx'

const LEAST = 20

/** An honour by hand, for a unit or a person, with what was done and what proves it (SPEC Q9 F16). */
export function ProposeHonour({ kinds }: { kinds: readonly Named[] }) {
  const posts = useMe()?.posts ?? []
  const own = posts.find(post => post.roles.includes('unit_head'))?.unit.id ?? null
  const outside = posts.some(post => post.roles.includes('supervisor') || post.roles.includes('assessor'))
  const { message } = App.useApp()
  const [shown, setShown] = useState(false)
  const [kind, setKind] = useState<string | null>(null)
  const [unit, setUnit] = useState<string | null>(outside ? null : own)
  const [person, setPerson] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const { submit, sending, problem } = useSubmit((key: string, body: unknown) => act('/honours/propose', body, { key }))
  if ((!outside && !own) || kinds.length === 0) return null
  if (!shown)
    return (
      <p className="dk-part">
        <button type="button" className="btn" onClick={() => setShown(true)}>
          {t('honour.propose')}
        </button>
      </p>
    )
  const short = kind === null || unit === null || words.trim().length < LEAST
  const go = async () => {
    if (short || sending) return
    const done = await submit({ kind, unit, ...(person ? { person } : {}), words: words.trim() })
    if (!done) return
    void message.success(t('act.done', { act: t('honour.propose') }))
    void queryClient.invalidateQueries({ queryKey: ['ladder'] })
    setShown(false)
    setWords('')
  }
  return (
    <form
      className="af dk-part"
      onSubmit={event => {
        event.preventDefault()
        void go()
      }}
    >
      <Labelled label={t('honour.kind')} problem={problem} name="kind">
        {id => <NamedPick id={id} label={t('honour.kind')} rows={kinds} value={kind} onChange={setKind} />}
      </Labelled>
      {outside && (
        <Labelled label={t('list.unit')} problem={problem} name="unit">
          {id => (
            <UnitPick
              id={id}
              label={t('list.unit')}
              value={unit}
              onChange={next => {
                setUnit(next)
                setPerson(null)
              }}
            />
          )}
        </Labelled>
      )}
      <Labelled label={t('honour.person')} note={t('honour.personNote')} problem={problem} name="person">
        {id => <PersonPick id={id} label={t('honour.person')} unit={unit} value={person} onChange={setPerson} />}
      </Labelled>
      <Typed
        label={t('honour.words')}
        problem={problem}
        name="words"
        rows={4}
        most={3000}
        value={words}
        onChange={setWords}
      />
      {problem && <Refusal problem={problem} />}
      <button type="submit" className="btn btn-1" aria-disabled={short || sending}>
        {short ? t('honour.short') : t('honour.propose')}
      </button>
    </form>
  )
}
