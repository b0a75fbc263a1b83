import { useState } from 'react'
import { period } from '../../../shared/format/dates.ts'
import type { KnowledgeEntry, Wording } from '../../api/knowledge.ts'
import { lang, t, tx } from '../../i18n/index.ts'
import { NamedPick } from '../../parts/pickers.tsx'
import { useWhen } from '../../parts/time.ts'

const PARTS = ['question', 'answer', 'basis', 'applies', 'keywords', 'who', 'until'] as const

function said(row: Wording, part: (typeof PARTS)[number]): string {
  if (part === 'keywords') return row.keywords.join('、')
  if (part === 'who') return t(row.public ? 'kb.public' : 'kb.internal')
  if (part === 'until') return row.until ? period(row.until, lang()) : ''
  return row[part] ?? ''
}

/** Two wordings beside each other, what differs marked: what waits against what holds, or any two that were chosen. */
export function Compare({ entry }: { entry: KnowledgeEntry }) {
  const holds = entry.wordings.find(row => row.n === entry.current)
  const waits = entry.wordings.find(row => row.state === 'waiting')
  const [other, setOther] = useState<string | null>(holds && waits ? String(waits.n) : null)
  const left = holds ?? entry.wordings[0]
  const right = entry.wordings.find(row => String(row.n) === other && row.n !== left?.n)
  if (!left) return null
  // The heading above is the question already.
  const parts = PARTS.slice(right ? 0 : 1).filter(
    part => said(left, part) !== '' || (right && said(right, part) !== ''),
  )
  return (
    <div className="kb-compare">
      {entry.wordings.length > 1 && (
        <div className="kb-pick">
          <span className="c-meta">{t('kb.beside')}</span>
          <NamedPick
            label={t('kb.beside')}
            value={right ? String(right.n) : null}
            onChange={setOther}
            rows={entry.wordings
              .filter(row => row.n !== left.n)
              .map(row => ({
                id: String(row.n),
                name: {
                  zh: t('kb.wording', { n: row.n, state: tx(row.stateName) }),
                  en: t('kb.wording', { n: row.n, state: tx(row.stateName) }),
                },
              }))}
          />
        </div>
      )}
      <div className={right ? 'kb-two' : 'kb-one'}>
        <Head row={left} />
        {right && <Head row={right} />}
        {parts.map(part => {
          const differs = right !== undefined && said(left, part) !== said(right, part)
          return (
            <div key={part} className="kb-part">
              <h3 className="c-h3">
                {t(`kb.${part}`)} {differs && <span className="kb-differs">{t('kb.differs')}</span>}
              </h3>
              <p className="long">{said(left, part) || t('kb.empty')}</p>
              {right && <p className={differs ? 'long new' : 'long same'}>{said(right, part) || t('kb.empty')}</p>}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function Head({ row }: { row: Wording }) {
  const when = useWhen()
  return (
    <div className="kb-word">
      <b className="strong">{t('kb.wording', { n: row.n, state: tx(row.stateName) })}</b>
      <span className="c-meta">
        {t('kb.wroteBy', { name: row.by ?? '', at: when.date(row.at) })}
        {row.decidedBy &&
          `　${t(`kb.decided.${row.state === 'returned' ? 'returned' : 'approved'}`, { name: row.decidedBy })}`}
      </span>
      {row.remark && <span className="warn">{t('act.sentBack', { remark: row.remark })}</span>}
    </div>
  )
}
