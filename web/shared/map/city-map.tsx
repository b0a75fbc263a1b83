import { useEffect, useMemo, useRef, useState } from 'react'
import { useText } from '../i18n/lang.ts'
import { usePartTexts } from '../i18n/parts.ts'
import type { FoundPlace, MapData } from './api.ts'
import { labelsOf } from './labels.ts'
import { pathOf } from './path.ts'
import { useView } from './use-view.ts'
import { boxOnScreen, metresOfPixel, type Point, scaleBar, toScreen, toWorld } from './view.ts'
import './map.css'

/** A further point that is only shown: a case close by. */
export type Dot = Point & { id: string; name: string }

/** Objects are shown where a pixel has at most so many metres. */
const OBJECTS_FROM = 4
const NUDGE = 8

/**
 * The city's own map, drawn from its areas and roads: no pictures and no services of others. Moved by drag, pinch and keys;
 * a touch or the arrow keys set the pin. Without `onPick` it only shows.
 */
export default function CityMap({
  data,
  value,
  onPick,
  objects = [],
  chosen = null,
  about = 0,
  onObject,
  onBox,
  dots = [],
  label,
  takesFocus = false,
}: {
  data: MapData
  value: Point | null
  onPick?: (point: Point) => void
  objects?: readonly FoundPlace[]
  chosen?: string | null
  /** metres by which the point may be off */
  about?: number
  onObject?: (object: FoundPlace) => void
  /** the part on the screen, once it rests near enough for objects */
  onBox?: (box: [number, number, number, number] | null) => void
  dots?: readonly Dot[]
  label: string
  /** opened by a key: the arrows move the pin at once */
  takesFocus?: boolean
}) {
  const t = usePartTexts()
  const text = useText()
  const frame = useRef<HTMLDivElement>(null)
  const { view, size, zoom, handlers } = useView(
    frame,
    data.box as [number, number, number, number],
    value,
    about,
    (x, y) => onPick?.(toWorld(view, size, x, y)),
  )
  const [focused, setFocused] = useState(false)
  useEffect(() => {
    if (takesFocus) frame.current?.focus()
  }, [takesFocus])
  const sheet = useMemo(() => sheetOf(data), [data])
  const near = metresOfPixel(view) <= OBJECTS_FROM
  const told = useRef(onBox)
  told.current = onBox
  useEffect(() => {
    const timer = setTimeout(() => told.current?.(near ? boxOnScreen(view, size) : null), 250)
    return () => clearTimeout(timer)
  }, [view, size, near])

  const origin = toScreen(view, size, { lng: sheet.lng, lat: sheet.lat })
  const transform = `translate(${origin.x} ${origin.y}) scale(${view.scale * Math.cos((view.lat * Math.PI) / 180)} ${-view.scale})`
  const labels = labelsOf(sheet.names, view, size, text)
  const bar = scaleBar(view, 90)
  const pin = value && toScreen(view, size, value)
  const seen = (point: Point) => {
    const { x, y } = toScreen(view, size, point)
    return x > -20 && y > -20 && x < size.width + 20 && y < size.height + 20 ? { x, y } : null
  }

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== frame.current || event.ctrlKey || event.metaKey) return
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key]
    if (event.key === '+' || event.key === '=') zoom(1.6)
    else if (event.key === '-') zoom(1 / 1.6)
    else if (step && onPick) {
      const from = pin ?? { x: size.width / 2, y: size.height / 2 }
      const far = pin ? NUDGE * (event.shiftKey ? 5 : 1) : 0
      onPick(toWorld(view, size, from.x + (step[0] ?? 0) * far, from.y + (step[1] ?? 0) * far))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="map">
      <div
        ref={frame}
        className="map-frame"
        role="application"
        aria-label={label}
        aria-describedby={onPick ? 'map-keys' : undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a map is worked by keys
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        {...handlers}
      >
        <svg width={size.width} height={size.height} aria-hidden="true">
          <g transform={transform}>
            {sheet.towns.map((d, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: drawn once from data that does not change
              <path key={n} className="map-town" d={d} />
            ))}
            {near && sheet.grids.map(d => <path key={d} className="map-grid" d={d} />)}
            {sheet.roads.map(({ d, name }) => (
              <path key={name + d} className={near ? 'map-road map-road-near' : 'map-road'} d={d} />
            ))}
          </g>
          {near &&
            objects.map(object => {
              const at = object.point && seen(object.point)
              return at ? (
                // biome-ignore lint/a11y/noStaticElementInteractions: the same objects stand in the list below the map
                <g
                  key={object.id}
                  className={`map-object map-${object.kind}${object.id === chosen ? ' on' : ''}`}
                  transform={`translate(${at.x} ${at.y})`}
                  onPointerDown={event => event.stopPropagation()}
                  onClick={event => {
                    event.stopPropagation()
                    onObject?.(object)
                  }}
                >
                  <circle className="map-reach" r="16" />
                  <circle r={object.id === chosen ? 9 : 6} />
                </g>
              ) : null
            })}
          {labels.map(({ x, y, words, kind }) => (
            <text key={`${words}${x}`} className={`map-name map-name-${kind}`} x={x} y={y}>
              {words}
            </text>
          ))}
          {dots.map(dot => {
            const at = seen(dot)
            return at ? <circle key={dot.id} className="map-dot" cx={at.x} cy={at.y} r="6" /> : null
          })}
          {pin && (
            <g className={about > 0 ? 'map-pin map-pin-about' : 'map-pin'} transform={`translate(${pin.x} ${pin.y})`}>
              {about > 0 && <circle className="map-about" r={about / metresOfPixel(view)} />}
              <path d="M0 0C-4-9-10-13-10-20a10 10 0 0 1 20 0C10-13 4-9 0 0z" />
              <circle cy="-20" r="3.6" />
            </g>
          )}
          <g className="map-bar" transform={`translate(10 ${size.height - 10})`}>
            <path d={`M0-5V0H${bar.pixels}V-5`} />
            <text x={bar.pixels + 6} y="0">
              {bar.metres >= 1000 ? t('map.km', { n: bar.metres / 1000 }) : t('map.m', { n: bar.metres })}
            </text>
          </g>
        </svg>
      </div>
      <div className="map-tools">
        <button type="button" aria-label={t('map.nearer')} onClick={() => zoom(2)}>
          +
        </button>
        <button type="button" aria-label={t('map.farther')} onClick={() => zoom(0.5)}>
          −
        </button>
      </div>
      {onPick && (
        <>
          <p className="map-touch">{t('map.touch')}</p>
          <p id="map-keys" className={focused ? 'map-keys' : 'map-keys map-keys-off'}>
            {t('map.keys')}
          </p>
        </>
      )}
    </div>
  )
}

/** Everything that does not change with the view, around a point of its own so that figures stay small. */
function sheetOf(data: MapData) {
  const [west = 0, south = 0, east = 0, north = 0] = data.box ?? []
  const [lng, lat] = [(west + east) / 2, (south + north) / 2]
  const d = (lines: readonly (readonly (readonly number[])[])[], closed: boolean) => pathOf(lines, lng, lat, closed)
  return {
    ...{ lng, lat },
    towns: data.areas.filter(area => area.kind === 'town').map(area => d(area.lines, true)),
    grids: data.areas.filter(area => area.kind !== 'town').map(area => d(area.lines, true)),
    roads: data.roads.map(road => ({ name: road.name, d: d(road.lines, false) })),
    names: data,
  }
}
