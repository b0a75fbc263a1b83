import { App } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { ErrorBox, Kbd } from '../../../shared/parts/index.ts'
import { act } from '../../api/http.ts'
import { useMe, useReference } from '../../api/queries.ts'
import type { ActResult, AttemptResult, CallbackDetail } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { PhrasePick } from '../../parts/phrase-pick.tsx'
import { type Answers, answerByKey, consequenceOf, noAnswers, type Question, questionNow, ratingOf } from './answers.ts'
import { ChoiceRow } from './choice-row.tsx'
import { RevealPhone } from './reveal-phone.tsx'

const failed: { result: Exclude<AttemptResult, 'reached'>; keys: string }[] = [
  { result: 'no_answer', keys: 'F8' },
  { result: 'busy', keys: 'F9' },
  { result: 'power_off', keys: 'F10' },
  { result: 'call_later', keys: 'F6' },
  { result: 'wrong_number', keys: 'F7' },
]
const wordOf = { yes: 1, partly: 2, no: 3 } as const

/** The sheet: what is read aloud, three questions answered by number keys, what the answers will cause. */
export function CallSheet({ call, onDone }: { call: CallbackDetail; onDone: () => void }) {
  const { message } = App.useApp()
  const reference = useReference()
  const [answers, setAnswers] = useState<Answers>(noAnswers)
  const [asked, setAsked] = useState<Question | null>(null)
  const [note, setNote] = useState('')
  const now = asked ?? questionNow(answers)
  const claim = useRef<Promise<ActResult | null>>(Promise.resolve(null))
  const { submit, sending, problem } = useSubmit(
    useCallback(
      async (key: string, body: object) => {
        // claiming is a step of its own and counts the version up
        const claimed = await claim.current
        const version = Math.max(call.version, claimed?.version ?? 0)
        return act(`/callbacks/${call.id}/attempt`, body, { key, version })
      },
      [call.id, call.version],
    ),
  )
  const calls = useMe()?.roles.includes('caller_back') ?? false
  // biome-ignore lint/correctness/useExhaustiveDependencies: claimed once when the sheet opens
  useEffect(() => {
    if (call.state === 'pending' && calls)
      claim.current = act<ActResult>(`/callbacks/${call.id}/claim`, {}, { version: call.version }).catch(() => null)
  }, [call.id, calls])
  const open = call.state === 'pending'
  const choose = (question: Question, key: number) => {
    if (!open) return
    setAnswers(a => answerByKey(a, question, key))
    setAsked(null)
  }
  const finish = async () => {
    if (questionNow(answers) !== null || sending || !open) return
    if (
      await submit({ result: 'reached', answers: ratingOf(answers), ...(note.trim() ? { note: note.trim() } : {}) })
    ) {
      void message.success(t('cb.saved'))
      onDone()
    }
  }
  const fail = async (result: AttemptResult) => {
    if (sending || !open) return
    if (await submit({ result, ...(note.trim() ? { note: note.trim() } : {}) })) {
      void message.success(t('cb.attemptSaved'))
      onDone()
    }
  }
  useKeys(
    open
      ? [
          ...[1, 2, 3, 4, 5, 0].map(n => ({
            keys: String(n),
            label: t('cb.key.answer'),
            bar: n === 1,
            run: () => now && choose(now, n),
          })),
          ...failed.map(f => ({
            keys: f.keys,
            label: t(`cb.result.${f.result}`),
            bar: f.keys === 'F6' || f.keys === 'F8',
            run: () => void fail(f.result),
          })),
          { keys: 'Ctrl+Enter', label: t('cb.key.save'), bar: true, run: () => void finish() },
        ]
      : [],
  )
  const script = (id: string) => call.script.find(s => s.id === id)
  const opening = call.script.filter(s => s.id === 'opening' || s.id === 'answer')
  const left = questionNow(answers)
  const cause = consequenceOf(answers)
  const reasons = cause ? (reference?.ratingReasons ?? []).filter(r => r.good === (cause === 'satisfied')) : []
  const parting =
    left === null
      ? script(answers.declined ? 'declined_to_rate' : cause === 'dissatisfied' ? 'not_solved' : 'closing')
      : undefined
  const step = (n: Question) => (now === n ? 'q now' : left === null || left > n ? 'q done' : 'q')
  return (
    <section className="pane sc" aria-label={t('cb.sheet')}>
      <header>
        <div>
          <p className="c-meta">
            {t('cb.thisTime', { n: Math.min(call.attempts + 1, call.maxAttempts), of: call.maxAttempts })}
          </p>
          <h2 className="c-h1">
            {tx(call.name)}　<RevealPhone appealId={call.appealId} masked={call.phone} />
          </h2>
        </div>
        {call.claimedBy && <span className="tagline">{t('cb.claimed', { name: call.claimedBy })}</span>}
      </header>
      {open && (
        <fieldset className="fails">
          <legend className="c-meta">{t('cb.notReached')}</legend>
          {failed.map(f => (
            <button key={f.result} type="button" className="btn btn-s" onClick={() => void fail(f.result)}>
              {t(`cb.result.${f.result}`)} <Kbd>{f.keys}</Kbd>
            </button>
          ))}
          <input
            className="fld"
            maxLength={200}
            value={note}
            aria-label={t('cb.note')}
            placeholder={t('cb.note')}
            onChange={e => setNote(e.target.value)}
          />
          <PhrasePick
            step="callback"
            caseId={call.caseId}
            value={note}
            onChange={text => setNote(text.replaceAll('\n', ' ').slice(0, 200))}
          />
          <p className="c-meta">{tx(call.consequence.unreachable)}</p>
        </fieldset>
      )}
      <div className="read">
        {opening.map(line => (
          <p key={line.id}>{tx(line.text)}</p>
        ))}
      </div>
      {!open && <p className="closed-note">{t(`cb.state.${call.state}`)}</p>}
      {open && (
        <>
          <ol className="qs">
            <li className={step(1)}>
              <span className="n">1</span>
              <ChoiceRow
                title={tx(script('contacted')?.text) || t('cb.q.contacted')}
                value={answers.contacted === null ? null : answers.contacted ? 1 : 2}
                choices={[
                  { key: 1, label: t('cb.contacted.yes') },
                  { key: 2, label: t('cb.contacted.no') },
                ]}
                onChoose={key => choose(1, key)}
                onFocus={() => setAsked(1)}
              />
            </li>
            <li className={step(2)}>
              <span className="n">2</span>
              <ChoiceRow
                title={tx(script('solved')?.text) || t('cb.q.solved')}
                value={answers.solved ? wordOf[answers.solved] : null}
                choices={[
                  { key: 1, label: t('cb.solved.yes') },
                  { key: 2, label: t('cb.solved.partly') },
                  { key: 3, label: t('cb.solved.no') },
                ]}
                onChoose={key => choose(2, key)}
                onFocus={() => setAsked(2)}
              />
            </li>
            <li className={step(3)}>
              <span className="n">3</span>
              <ChoiceRow
                title={tx(script('satisfaction')?.text) || t('cb.q.satisfaction')}
                value={answers.declined ? 0 : answers.satisfaction ? 6 - answers.satisfaction : null}
                choices={([5, 4, 3, 2, 1] as const).map(mark => ({ key: 6 - mark, label: t(`cb.mark.${mark}`) }))}
                apart={{ key: 0, label: t('cb.decline') }}
                apartNote={t('cb.declineNote')}
                onChoose={key => choose(3, key)}
                onFocus={() => setAsked(3)}
              />
            </li>
            <li className="q">
              <span className="n">4</span>
              <div>
                <h3>{(cause === 'dissatisfied' && tx(script('reason')?.text)) || t('cb.q.words')}</h3>
                {reasons.length > 0 && (
                  <div className="ch why">
                    {reasons.map(r => {
                      const on = answers.reasons.includes(r.id)
                      return (
                        <button
                          key={r.id}
                          type="button"
                          aria-pressed={on}
                          className={on ? 'on' : undefined}
                          onClick={() =>
                            setAnswers(a => ({
                              ...a,
                              reasons: on ? a.reasons.filter(x => x !== r.id) : [...a.reasons, r.id],
                            }))
                          }
                        >
                          {tx(r.name)}
                        </button>
                      )
                    })}
                  </div>
                )}
                <textarea
                  className="fld"
                  rows={2}
                  maxLength={500}
                  aria-label={t('cb.q.words')}
                  value={answers.text}
                  onFocus={() => setAsked(null)}
                  onChange={e => setAnswers(a => ({ ...a, text: e.target.value }))}
                />
              </div>
            </li>
          </ol>
          {parting && (
            <div className="read">
              <p>{tx(parting.text)}</p>
            </div>
          )}
          <div className="nx" role="status">
            {cause === null ? (
              <p className="c-meta">{t('cb.causeWaits')}</p>
            ) : (
              <p className="strong">{tx(call.consequence[cause])}</p>
            )}
            {call.firstVerdict && <p className="c-meta">{t('cb.bothKept')}</p>}
          </div>
          {problem && (
            <div className="pad">
              <ErrorBox problem={problem} kept={t('act.kept')} />
            </div>
          )}
          <div className="go">
            <button
              type="button"
              className="btn btn-1"
              aria-disabled={left !== null || sending}
              onClick={() => void finish()}
            >
              {sending ? t('act.sending') : left !== null ? t('cb.missing', { n: left }) : t('cb.saveNext')}
              {left === null && !sending && (
                <>
                  <Kbd>Ctrl</Kbd>
                  <Kbd>Enter</Kbd>
                </>
              )}
            </button>
          </div>
        </>
      )}
    </section>
  )
}
