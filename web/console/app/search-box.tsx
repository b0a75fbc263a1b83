// biome-ignore-all lint/a11y/useFocusableInteractive: the field keeps the focus and names the marked line (aria-activedescendant)
// biome-ignore-all lint/a11y/useSemanticElements: the lines show more than an option element can
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox
import { useRouter } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import { type ApiProblem, asProblem } from '../../shared/api/problem.ts'
import { ErrorBox, GradeChip, Icon, Kbd } from '../../shared/parts/index.ts'
import { type SearchAnswer, search } from '../api/queries.ts'
import { t, tx } from '../i18n/index.ts'

const SHOWN = 12

/** Search in everything (CHECKLIST K46): a number goes first, then phone, then name and words. `open` counts the wishes to type. */
export function SearchBox({ open }: { open: number }) {
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const [q, setQ] = useState('')
  const [answer, setAnswer] = useState<(SearchAnswer & { of: string }) | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [at, setAt] = useState(0)
  const [shown, setShown] = useState(false)
  /** Enter was pressed before there was an answer to these words */
  const [wanted, setWanted] = useState<string | null>(null)
  useEffect(() => {
    if (open > 0) {
      input.current?.focus()
      input.current?.select()
    }
  }, [open])
  useEffect(() => {
    const words = q.trim()
    setProblem(null)
    setWanted(null)
    if (words.length < 2) {
      setAnswer(null)
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      search({ q: words, limit: SHOWN }, stop.signal).then(
        found => {
          if (stop.signal.aborted) return
          setAnswer({ ...found, of: words })
          setAt(0)
        },
        error => {
          if (!stop.signal.aborted) setProblem(asProblem(error))
        },
      )
    }, 250)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [q])
  const cases = answer?.cases.slice(0, SHOWN) ?? []
  const close = () => {
    setShown(false)
    setWanted(null)
    input.current?.blur()
  }
  const go = (id: string | undefined) => {
    if (!id) return
    close()
    void router.navigate({ to: '/case/$id', params: { id } })
  }
  // The lines of other words stay while the next are on their way; the first of them is not what Enter means.
  const choose = () => (answer?.of === q.trim() || at > 0 ? go(cases[at]?.id) : setWanted(q.trim()))
  useEffect(() => {
    if (wanted === null || answer?.of !== wanted) return
    setWanted(null)
    go(cases[0]?.id)
  })
  const all = () => {
    close()
    void router.navigate({ to: '/cases', search: {}, state: { words: q.trim() } })
  }
  return (
    <search className="c-find-wrap">
      <div className="c-find">
        <Icon name="search" size="s" />
        <input
          ref={input}
          value={q}
          onChange={e => {
            setQ(e.target.value)
            setShown(true)
          }}
          onFocus={() => setShown(true)}
          onBlur={() => {
            setWanted(null)
            setTimeout(() => setShown(false), 250)
          }}
          onKeyDown={e => {
            if (e.nativeEvent.isComposing) return
            if (e.key === 'ArrowDown') setAt(n => Math.min(n + 1, cases.length - 1))
            else if (e.key === 'ArrowUp') setAt(n => Math.max(n - 1, 0))
            else if (e.key === 'Enter') choose()
            else if (e.key === 'Escape') close()
            else return
            e.preventDefault()
          }}
          placeholder={t('search.placeholder')}
          aria-label={t('keys.search')}
          role="combobox"
          aria-busy={wanted !== null}
          aria-expanded={shown && answer !== null}
          aria-controls={listId}
          aria-activedescendant={cases[at] ? `${listId}-${at}` : undefined}
          autoComplete="off"
        />
        <Kbd>Ctrl K</Kbd>
      </div>
      {shown && (answer || problem) && (
        <div className="c-found">
          {problem && <ErrorBox problem={problem} />}
          {answer && (
            <p className="c-meta">
              {t(`search.by.${answer.by}`, { n: answer.named || answer.cases.length, more: answer.more ? '+' : '' })}
            </p>
          )}
          <div id={listId} role="listbox" aria-label={t('search.results')}>
            {cases.map((row, n) => (
              <div
                key={row.id}
                id={`${listId}-${n}`}
                role="option"
                tabIndex={-1}
                aria-selected={n === at}
                className={n === at ? 'on' : undefined}
                onClick={() => go(row.id)}
                onKeyDown={() => undefined}
              >
                {row.grade ? <GradeChip grade={row.grade} size={24} /> : <span className="nograde" />}
                <span>
                  <b className="clamp1">{row.title}</b>
                  <span className="c-meta clamp1">
                    {row.number} {tx(row.stateName)} {tx(row.unit?.name)}
                  </span>
                </span>
              </div>
            ))}
          </div>
          {answer && answer.by !== 'number' && answer.cases.length > 0 && (
            <button type="button" className="btn btn-t btn-s" onClick={all}>
              {t('search.all')}
            </button>
          )}
          {answer && cases.length === 0 && <p className="none">{t('search.none')}</p>}
        </div>
      )}
    </search>
  )
}
