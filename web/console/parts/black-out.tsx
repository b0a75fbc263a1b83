import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { type ApiProblem, asProblem } from '../../shared/api/problem.ts'
import { ErrorBox } from '../../shared/parts/index.ts'
import { act } from '../api/http.ts'
import type { FileView } from '../api/types.ts'
import { t } from '../i18n/index.ts'
import { blackened } from './blackened.ts'
import './black-out.css'

/** A black box on a picture, in parts of its width and height. */
export interface Box {
  x: number
  y: number
  w: number
  h: number
}

const within = (n: number, most: number) => Math.min(Math.max(n, 0), most)
const between = (a: { x: number; y: number }, b: { x: number; y: number }): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  w: Math.abs(a.x - b.x),
  h: Math.abs(a.y - b.y),
})
const STEP = 0.02
const LEAST = 0.01
const percents = ({ x, y, w, h }: Box) => ({
  left: `${x * 100}%`,
  top: `${y * 100}%`,
  width: `${w * 100}%`,
  height: `${h * 100}%`,
})

/**
 * Blackens faces and number plates before a picture goes out (CHECKLIST K69): drawn with the finger or the mouse, or with
 * arrow keys and Enter. What is under a box is gone from the picture that is sent; the picture as it was is left out.
 */
export function BlackOut({ file, onDone }: { file: FileView; onDone: (next: FileView) => void }) {
  const [boxes, setBoxes] = useState<readonly Box[]>([])
  const [drawn, setDrawn] = useState<Box | null>(null)
  const [pen, setPen] = useState<Box>({ x: 0.4, y: 0.4, w: 0.2, h: 0.1 })
  const [keys, setKeys] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const from = useRef<{ x: number; y: number } | null>(null)
  const picture = useRef<HTMLImageElement>(null)
  const at = (event: PointerEvent<HTMLElement>) => {
    const edge = event.currentTarget.getBoundingClientRect()
    return {
      x: within((event.clientX - edge.left) / edge.width, 1),
      y: within((event.clientY - edge.top) / edge.height, 1),
    }
  }
  const put = (box: Box) => setBoxes(all => [...all, box])
  const onKey = (event: KeyboardEvent) => {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key]
    if (event.key === 'Enter') put(pen)
    else if (event.key === 'Backspace') setBoxes(all => all.slice(0, -1))
    else if (way) {
      const [dx = 0, dy = 0] = way.map(n => n * STEP)
      setPen(({ x, y, w, h }) =>
        event.shiftKey
          ? { x, y, w: Math.max(within(w + dx, 1 - x), STEP), h: Math.max(within(h + dy, 1 - y), STEP) }
          : { x: within(x + dx, 1 - w), y: within(y + dy, 1 - h), w, h },
      )
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const save = async () => {
    if (busy || boxes.length === 0 || !picture.current) return
    setBusy(true)
    setProblem(null)
    try {
      const form = new FormData()
      form.append('audience', file.audience)
      form.append('file', await blackened(picture.current, boxes, file.type), file.name)
      onDone(await act<FileView>('/files', form))
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="bko">
      <p className="c-meta">{t('bko.how')}</p>
      <div
        className="bko-board"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: worked by arrow keys
        tabIndex={0}
        aria-label={t('bko.board', { n: boxes.length })}
        onFocus={event => setKeys(event.currentTarget.matches(':focus-visible'))}
        onBlur={() => setKeys(false)}
        onKeyDown={onKey}
        onPointerDown={event => {
          event.preventDefault()
          event.currentTarget.setPointerCapture(event.pointerId)
          from.current = at(event)
        }}
        onPointerMove={event => from.current && setDrawn(between(from.current, at(event)))}
        onPointerUp={() => {
          if (drawn && drawn.w > LEAST && drawn.h > LEAST) put(drawn)
          from.current = null
          setDrawn(null)
        }}
        onPointerCancel={() => {
          from.current = null
          setDrawn(null)
        }}
      >
        <img ref={picture} src={file.url} alt={file.name} draggable={false} />
        {boxes.map((box, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: boxes are only added and taken off at the end
          <i key={n} className="bko-box" style={percents(box)} />
        ))}
        {drawn && <i className="bko-box" style={percents(drawn)} />}
        {keys && <i className="bko-pen" style={percents(pen)} />}
      </div>
      {problem && <ErrorBox problem={problem} />}
      <div className="bko-do">
        <button
          type="button"
          className="btn btn-1"
          aria-disabled={boxes.length === 0 || busy}
          onClick={() => void save()}
        >
          {busy ? t('act.sending') : boxes.length === 0 ? t('bko.missing') : t('bko.use')}
        </button>
        {boxes.length > 0 && (
          <button type="button" className="btn btn-s" onClick={() => setBoxes(all => all.slice(0, -1))}>
            {t('bko.undo')}
          </button>
        )}
      </div>
    </div>
  )
}
