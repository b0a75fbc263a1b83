import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { act } from '../../api/http.ts'
import { knownQuery, queryClient } from '../../api/queries.ts'
import type { CaseDetail, KnownBeside as Known } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { KnownList } from '../../parts/known-list.tsx'
import { Refusal } from '../../parts/refusal.tsx'

interface Todo {
  title: string
  path: string
  body: unknown
  version?: number
}
/** What an act answers; a merge says which appeals moved. */
interface Done {
  version: number
  appeals?: string[]
}
/** Into what this case was merged just now, and how that is taken back. */
interface Merged {
  title: string
  into: string
  appeal: string
}

/**
 * What else was said: by the same person, about the same matter. Linked, merged, kept apart and taken back there
 * (CHECKLIST K43).
 */
export function KnownBeside({ kase }: { kase: CaseDetail }) {
  const { message } = App.useApp()
  const items = useQuery(knownQuery(kase.id)).data ?? []
  const [merged, setMerged] = useState<Merged | null>(null)
  const { submit, sending, problem } = useSubmit((key: string, { path, body, version }: Todo) =>
    act<Done>(path, body, { key, ...(version === undefined ? {} : { version }) }),
  )
  const send = async (todo: Todo): Promise<Done | null> => {
    const done = sending ? null : await submit(todo)
    if (!done) return null
    void message.success(t('pairs.done', { act: todo.title }))
    await Promise.all(
      [['known', kase.id], ['case', kase.id], ['pairs'], ['cases'], ['workbench']].map(queryKey =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    )
    return done
  }
  const merge = async (row: Known) => {
    const done = await send({
      title: t('pairs.merge'),
      path: `/api/cases/${kase.id}/merge`,
      body: { into: row.caseId, reason: tx(row.why).slice(0, 500) },
      version: kase.version,
    })
    // Of several people each is taken out on the page of the case they joined.
    const [appeal, ...more] = done?.appeals ?? []
    if (appeal && more.length === 0) setMerged({ title: row.title, into: row.caseId, appeal })
  }
  const takeBack = async ({ into, appeal }: Merged) => {
    const body = { appealId: appeal, reason: t('known.takeBack') }
    if (await send({ title: t('known.takeBack'), path: `/api/cases/${into}/unmerge`, body })) setMerged(null)
  }
  if (items.length === 0 && !merged) return null
  return (
    <>
      <h2 className="c-h3">{t('case.before')}</h2>
      {problem && <Refusal problem={problem} />}
      {merged && (
        <p className="known-acts">
          <span>{t('known.merged', { title: merged.title })}</span>
          <button type="button" className="btn btn-s" disabled={sending} onClick={() => void takeBack(merged)}>
            {t('known.takeBack')}
          </button>
        </p>
      )}
      <KnownList items={items}>
        {row => <Decide kase={kase} row={row} sending={sending} onSend={send} onMerge={() => void merge(row)} />}
      </KnownList>
    </>
  )
}

/** What people decided of the two, and what is open to this reader. */
function Decide({
  kase,
  row,
  sending,
  onSend,
  onMerge,
}: {
  kase: CaseDetail
  row: Known
  sending: boolean
  onSend: (todo: Todo) => Promise<Done | null>
  onMerge: () => void
}) {
  const { pair, title } = row
  const mayMerge = kase.acts.some(open => open.name === 'case.merge')
  const mergeable = mayMerge && row.joinable && row.relation !== 'same_person' && pair?.state !== 'different'
  const decided = pair && pair.state !== 'open'
  if (!mergeable && !decided && !pair?.acts.length) return null
  return (
    <p className="known-acts">
      {decided && <span className="c-meta">{tx(pair.stateName)}</span>}
      {mergeable && (
        <button
          type="button"
          className="btn btn-s"
          disabled={sending}
          aria-label={t('known.mergeOf', { title })}
          onClick={onMerge}
        >
          {t('known.merge')}
        </button>
      )}
      {pair?.acts.map(open => (
        <button
          key={open.name}
          type="button"
          className="btn btn-s"
          disabled={sending}
          aria-label={`${tx(open.title)} ${title}`}
          onClick={() => void onSend({ title: tx(open.title), path: open.path, body: {}, version: pair.version })}
        >
          {tx(open.title)}
        </button>
      ))}
    </p>
  )
}
