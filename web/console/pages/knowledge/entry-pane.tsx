import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { period } from '../../../shared/format/dates.ts'
import { type KnowledgeEntry, knowledgeQuery, readKnowledge } from '../../api/knowledge.ts'
import { lang, t, tx } from '../../i18n/index.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { TellWrong } from '../../parts/knowledge-offer.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { Compare } from './compare.tsx'
import { ToldErrors } from './told-errors.tsx'
import { WordingForm } from './wording-form.tsx'

/** On a phone the entry stands below the list: whoever picked one is led there. */
const leadTo = (node: HTMLElement | null) => {
  if (node && matchMedia('(max-width: 900px)').matches) node.scrollIntoView({ block: 'start' })
}

/** One entry: what holds beside what waits, what may be done with it, what was told to be wrong. */
export function EntryPane({ id, picked }: { id: string; picked: boolean }) {
  const query = useQuery(knowledgeQuery(id))
  if (query.data) return <View entry={query.data} picked={picked} />
  return (
    <section className="pane kb-side">
      <Waiting query={query} bars={[40, 70, 60]} />
    </section>
  )
}

function View({ entry, picked }: { entry: KnowledgeEntry; picked: boolean }) {
  const { message } = App.useApp()
  const [writing, setWriting] = useState(false)
  const current = entry.wordings.find(row => row.n === entry.current)
  const newest = entry.wordings[0]
  const shown = current ?? newest
  const revise = entry.acts.find(row => row.name === 'knowledge.revise')
  const decisions = entry.acts.filter(row => row.name !== 'knowledge.revise')
  if (!shown) return null
  return (
    <section className="pane kb-side" aria-label={shown.question} ref={picked ? leadTo : null}>
      <header className="kb-top">
        <p className="c-meta sep">
          <Link to="/units/$id" params={{ id: entry.unit.id }}>
            {tx(entry.unit.name)}
          </Link>
          <span className={entry.offered ? undefined : 'latec'}>{tx(entry.stateName)}</span>
          <span>{t(shown.public ? 'kb.public' : 'kb.internal')}</span>
          {entry.reviewOn && <span>{t('kb.reviewBy', { day: period(entry.reviewOn, lang()) })}</span>}
          {entry.expiresOn && <span>{t('kb.expiresOn', { day: period(entry.expiresOn, lang()) })}</span>}
          <span>{t('kb.used', { n: entry.used })}</span>
        </p>
        <h2 className="c-h1">{shown.question}</h2>
        {!entry.offered && entry.current !== null && <p className="warn">{t('kb.notOffered')}</p>}
      </header>
      {writing && revise && newest ? (
        <WordingForm
          old={newest.state === 'returned' ? newest : shown}
          path={revise.path}
          version={entry.version}
          onDone={() => setWriting(false)}
        />
      ) : (
        <>
          <Compare key={`${entry.id} ${entry.version}`} entry={entry} />
          {revise && (
            <p className="kb-do">
              <button type="button" className="btn btn-s" onClick={() => setWriting(true)}>
                {tx(revise.title)}
              </button>
            </p>
          )}
          {decisions.length > 0 && (
            <ActSheet
              id={entry.id}
              acts={decisions}
              shut={entry.shut}
              version={entry.version}
              onDone={open => {
                void message.success(t('act.done', { act: tx(open.title) }))
                void readKnowledge()
              }}
            />
          )}
        </>
      )}
      <ToldErrors entry={entry} />
      {entry.offered && (
        <div className="kb-do">
          <TellWrong entry={entry.id} />
        </div>
      )}
    </section>
  )
}
