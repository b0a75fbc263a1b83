import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { dayOf, period } from '../../../shared/format/dates.ts'
import { useMe } from '../../api/queries.ts'
import { type ReportDetail, readReportsAgain, reportQuery } from '../../api/reports.ts'
import type { OpenAct } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { ActSheet } from '../../parts/act-sheet.tsx'
import { useWhen } from '../../parts/time.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { Instruct } from './instruct.tsx'
import { LetterForm } from './letter-form.tsx'
import { Letters } from './letters.tsx'
import { ReportForm } from './report-form.tsx'
import { Submit } from './submit.tsx'

/** The report as it is printed, what leaders wrote on it, the letter, and where each addressee stands. */
export function ReportPane({ id, onBack }: { id: string; onBack: () => void }) {
  const query = useQuery(reportQuery(id))
  if (query.data) return <View report={query.data} onBack={onBack} />
  return (
    <section className="pane sl-paper">
      <Waiting query={query} bars={[40, 70, 60]} />
    </section>
  )
}

function View({ report, onBack }: { report: ReportDetail; onBack: () => void }) {
  const when = useWhen()
  const { message } = App.useApp()
  const supervisor = useMe()?.roles.includes('supervisor') ?? false
  const [change, setChange] = useState(false)
  const done = (open: OpenAct) => {
    void readReportsAgain()
    void message.success(t('act.done', { act: tx(open.title) }))
  }
  const instruct = report.acts.find(open => open.name === 'report.instruct')
  const back = report.acts.find(open => open.name === 'report.sendBack')
  const rest = report.acts.filter(open => open !== instruct && open !== back)
  if (change && report.state === 'draft') return <ReportForm report={report} onDone={() => setChange(false)} />
  return (
    <section className="pane sl-paper" aria-label={report.title}>
      <div className="sl-tools">
        <span className="c-meta">
          <button type="button" className="btn btn-t rp-back" onClick={onBack}>
            {t('rp.back')}
          </button>
          {tx(report.stateName)}
        </span>
        {report.documents.report && <Documents path={report.documents.report} name={t('rp.report')} />}
        {report.documents.letter && <Documents path={report.documents.letter} name={t('rp.letter')} />}
      </div>
      {report.whole && (
        <article className="sl-sheet" lang="zh">
          <p className="sl-no">{report.number ?? t('rp.unnumbered')}</p>
          <h2>{report.title}</h2>
          <Paragraphs lines={report.paragraphs} />
          <p className="sl-sig">
            {report.signer.zh}
            {report.submittedAt && (
              <>
                <br />
                {period(dayOf(report.submittedAt), 'zh')}
              </>
            )}
          </p>
          {report.facts.length > 0 && (
            <dl className="rp-facts">
              {report.facts.map(row => (
                <div key={row.label}>
                  <dt>{row.label}</dt>
                  <dd>
                    {row.lines.map(line => (
                      <span key={line}>{line}</span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </article>
      )}
      {report.cases.length > 0 && (
        <p className="pad rp-links">
          {report.cases.map(row => (
            <Link key={row.id} to="/case/$id" params={{ id: row.id }}>
              {row.number}
            </Link>
          ))}
          {report.slips.map(row => (
            <Link key={row.id} to="/slips" search={{ id: row.id }}>
              {row.number}
            </Link>
          ))}
        </p>
      )}
      {report.readers.length > 0 && report.whole && (
        <p className="pad c-meta">{t('rp.before', { names: report.readers.map(row => row.name).join('、') })}</p>
      )}
      {report.instructions.map(row => (
        <blockquote key={row.id} className="rp-ins">
          <p>
            {row.kind === 'back' && <b className="strong">{t('rp.sentBack')}</b>} {row.words || t('rp.read')}
          </p>
          <footer className="c-meta sep">
            <span>{row.person}</span>
            <span className="nb">{when.moment(row.at)}</span>
          </footer>
        </blockquote>
      ))}
      {instruct && <Instruct open={instruct} back={back} version={report.version} onDone={() => done(instruct)} />}
      {report.letter && (
        <article className="sl-sheet" lang="zh">
          <p className="sl-no">{report.letterNumber}</p>
          <h2>{t('rp.letter')}</h2>
          <Paragraphs lines={report.letter.paragraphs} />
          {report.letter.copies && <p className="sl-cc">{report.letter.copies}</p>}
        </article>
      )}
      <Letters parts={report.parts} onDone={done} />
      {supervisor && report.state === 'draft' && (
        <Submit report={report} onChange={() => setChange(true)} onDone={readReportsAgain} />
      )}
      {supervisor && report.state === 'instructed' && <LetterForm report={report} onDone={readReportsAgain} />}
      {rest.length > 0 && (
        <ActSheet id={report.id} acts={rest} shut={[]} version={report.version} onDone={open => done(open)} />
      )}
      {report.end && (
        <p className="pad long rp-end">
          <b>{t('rp.ended')}</b> {report.end.words}{' '}
          <span className="c-meta nb">{`${report.end.by ?? ''} ${when.moment(report.end.at)}`}</span>
        </p>
      )}
    </section>
  )
}

function Paragraphs({ lines }: { lines: string[] }) {
  return lines.map((line, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of one paper never change their order
    <p key={n} className="in">
      {line}
    </p>
  ))
}

function Documents({ path, name }: { path: string; name: string }) {
  return (
    <span className="rp-docs">
      <a className="btn btn-s" href={`${path}&as=pdf`} target="_blank" rel="noreferrer">
        {t('rp.print', { name })}
      </a>
      <a className="btn btn-s" href={`${path}&as=docx`} aria-label={t('rp.word', { name })}>
        Word
      </a>
    </span>
  )
}
