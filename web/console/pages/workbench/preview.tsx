import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { ErrorBox, GradeChip, Kbd, Loading, Timeline } from '../../../shared/parts/index.ts'
import { act as send } from '../../api/http.ts'
import { caseQuery, queryClient, useReference } from '../../api/queries.ts'
import { limitOf, limitWords } from '../../api/reference.ts'
import type { CaseDetail, CaseRow, OpenAct } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { FileThumbs } from '../../parts/files.tsx'
import { gradeName } from '../../parts/grade-seg.tsx'
import { markSeen } from '../../parts/seen.ts'
import { useWhen } from '../../parts/time.ts'
import { ActForm, useActKeys } from '../case/acts/act-panel.tsx'
import { ClockBlock } from '../case/case-head.tsx'
import { Suggested } from './suggested.tsx'

const AT_A_KEY = ['case.sign', 'case.sentRight']

interface PreviewProps {
  id: string
  row: CaseRow | undefined
  act: string | null
  onAct: (name: string | null) => void
  onDone: (open: OpenAct) => void
}

/** The case at hand beside the list, with its primary act, so that most cases never need the full page. */
export function Preview({ id, row, ...rest }: PreviewProps) {
  const query = useQuery(caseQuery(id))
  return (
    <aside className="pane pv" aria-label={t('work.preview')}>
      {query.data ? (
        <Body kase={query.data} {...rest} />
      ) : query.error ? (
        <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
      ) : (
        <div className="pvh">
          <h2 className="c-h2">{row?.title}</h2>
          <Loading bars={[70, 90, 50]} />
        </div>
      )}
    </aside>
  )
}

function Body({ kase, act, onAct, onDone }: Omit<PreviewProps, 'id' | 'row'> & { kase: CaseDetail }) {
  const when = useWhen()
  const reference = useReference()
  const acts = kase.acts.filter(a => a.primary).concat(kase.acts.filter(a => !a.primary))
  const open = acts.find(a => a.name === act)
  const sign = useSubmit((key: string, one: OpenAct) => send(one.path, {}, { key, version: kase.version }))
  useEffect(() => markSeen(kase.id, kase.version), [kase.id, kase.version])
  const pick = async (one: OpenAct) => {
    // what asks for nothing is done at once; any other act unfolds its form here
    if (!AT_A_KEY.includes(one.name)) return onAct(one.name === act ? null : one.name)
    if (await sign.submit(one)) {
      void queryClient.invalidateQueries({ queryKey: ['cases'] })
      void queryClient.invalidateQueries({ queryKey: ['workbench'] })
      void queryClient.invalidateQueries({ queryKey: ['case', kase.id] })
      onDone(one)
    }
  }
  useActKeys(acts, one => void pick(one))
  const first = kase.appellants[0]
  const recent = kase.timeline.filter(e => e.weight !== 'next').slice(0, 3)
  return (
    <>
      <div className="pvh">
        <div className="row">
          <span className="gradeline">
            {kase.grade && <GradeChip grade={kase.grade} />}
            <span className="c-meta">
              {kase.grade
                ? `${gradeName(kase.grade)}　${kase.clock ? limitWords(kase.clock.limit) : tx(limitOf(reference, kase.item?.code ?? null, kase.grade))}`
                : t('list.noGrade')}
            </span>
          </span>
          <Link to="/case/$id" params={{ id: kase.id }} className="nb">
            {t('work.fullPage')}
          </Link>
        </div>
        <h2 className="c-h2 clamp2">{kase.title}</h2>
        <p className="c-meta sep">
          <span>{kase.number}</span>
          {kase.place && <span>{tx(kase.place.name)}</span>}
          {kase.atOnce && <span>{tx(kase.atOnce)}</span>}
        </p>
        {kase.clock ? <ClockBlock clock={kase.clock} dense /> : <p className="c-meta">{tx(kase.stateName)}</p>}
      </div>
      {open ? (
        <>
          {open.name !== 'case.reply' && (
            <div className="pvb">
              <p className="txt clamp6">{first?.text}</p>
            </div>
          )}
          <div className="pv-back row">
            <b className="strong">{tx(open.title)}</b>
            <button type="button" className="btn btn-t btn-s" onClick={() => onAct(null)}>
              {t('work.fold')} <Kbd>Esc</Kbd>
            </button>
          </div>
          <ActForm kase={kase} open={open} onDone={onDone} />
        </>
      ) : (
        <>
          <div className="pvb">
            <h3 className="c-meta">{t('work.appeal')}</h3>
            <p className="txt clamp6">{first?.text}</p>
            <FileThumbs files={first?.files ?? []} />
            <p className="c-meta">
              {kase.appellants.length > 1
                ? t('work.everyone', {
                    names: kase.appellants.map(a => tx(a.name)).join(t('list.comma')),
                    n: kase.appellants.length,
                  })
                : [tx(first?.name), first?.phone].filter(Boolean).join('　')}
            </p>
            {acts.some(a => a.primary && (a.name === 'case.accept' || a.name === 'case.dispatch')) && (
              <Suggested kase={kase} />
            )}
            {recent.length > 0 && (
              <>
                <h3 className="c-meta later">{t('work.recent')}</h3>
                <Timeline
                  items={recent.map((e, n) => ({
                    id: e.id,
                    weight: n === 0 ? 'now' : e.weight,
                    title: tx(e.title),
                    meta: (
                      <span className="c-meta sep">
                        <span>{when.moment(e.at)}</span>
                        <span>{tx(e.unit) || tx(e.actor)}</span>
                      </span>
                    ),
                  }))}
                />
              </>
            )}
          </div>
          <div className="pvf">
            {sign.problem && <ErrorBox problem={sign.problem} />}
            {acts.slice(0, 4).map(one => (
              <button
                key={one.name}
                type="button"
                className={one.primary ? 'btn btn-1' : 'btn'}
                onClick={() => void pick(one)}
              >
                {sign.sending && AT_A_KEY.includes(one.name) ? t('act.sending') : tx(one.title)}
                {one.key && <Kbd>{one.key.toUpperCase()}</Kbd>}
              </button>
            ))}
            {kase.shut.slice(0, 2).map(one => (
              <p key={one.name} className="c-meta">
                {tx(one.title)}
                {': '}
                {tx(one.why)}
              </p>
            ))}
          </div>
        </>
      )}
    </>
  )
}
