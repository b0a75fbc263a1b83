import type { ReactNode } from 'react'
import { useLoad } from '../../../shared/api/use-load.ts'
import { period } from '../../../shared/format/dates.ts'
import { count } from '../../../shared/format/numbers.ts'
import { useLang } from '../../../shared/i18n/lang.ts'
import { ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { readFigures } from '../../app/api.ts'
import { usePortal, useTexts } from '../../app/context.ts'
import { Link } from '../../app/router.tsx'
import { blocks } from './people.ts'

/** Yesterday in one sentence, and those who were asked as blocks; the dissatisfied stand beside the satisfied. */
export function Figures() {
  const t = useTexts('home')
  const lang = useLang()
  const { city } = usePortal()
  const { data, problem, again } = useLoad(city.code, readFigures)
  const people = data && blocks(data.satisfied, data.notSatisfied)
  return (
    <section className="figures">
      <h2 className="p-h2">{t('figures.title')}</h2>
      {!data && (problem ? <ErrorBox problem={problem} again={again} /> : <Loading bars={[72, 56, 100]} />)}
      {data && people && (
        <>
          <p className="story">
            <Story
              words={t('figures.cases')}
              values={{ received: data.received, finished: data.finished, late: data.late }}
            />
          </p>
          {data.calledBack > 0 ? (
            <>
              <p className="story">
                <Story words={t('figures.people')} values={{ asked: data.calledBack, yes: data.satisfied }} />
              </p>
              <div
                className="people"
                role="img"
                aria-label={t('figures.blocks', { asked: data.calledBack, yes: data.satisfied, no: data.notSatisfied })}
              >
                {Array.from({ length: people.yes + people.no }, (_, n) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: blocks are alike
                  <i key={n} className={n < people.yes ? undefined : 'no'} />
                ))}
              </div>
              <p className="p-meta">{t('figures.legend', { n: people.size, no: data.notSatisfied })}</p>
            </>
          ) : (
            <p className="p-meta">{t('figures.none')}</p>
          )}
          <p className="p-meta">{period(data.day, lang)}</p>
          <p className="more">
            <Link to="ranking">{t('figures.ranking')}</Link>
          </p>
        </>
      )}
    </section>
  )
}

/** A sentence whose figures stand out: {name} in the text becomes the figure in bold. */
function Story({ words, values }: { words: string; values: Record<string, number> }) {
  const pieces: ReactNode[] = words.split(/(\{\w+\}\S?)/).map((piece, n) => {
    const name = /^\{(\w+)\}/.exec(piece)?.[1]
    if (!name) return piece
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence keep their order
      <span key={n} className="nb">
        <b>{count(values[name] ?? 0)}</b>
        {piece.slice(name.length + 2)}
      </span>
    )
  })
  return <>{pieces}</>
}
