import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useCallback, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { count } from '../../../shared/format/numbers.ts'
import { type Campaign, readCampaigns } from '../../api/campaigns.ts'
import { act } from '../../api/http.ts'
import { referenceQuery } from '../../api/queries.ts'
import type { ActResult, OpenAct } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { Typed } from '../../parts/labelled.tsx'
import { SheetForm } from '../../parts/sheet-form.tsx'
import { type Line, readLines } from './lines.ts'

/** Lines that go out at once at most, as the server takes them. */
const MOST = 500

/** 分解清单: lines pasted from a table, looked through before they go out to their units. */
export function AddLines({ campaign, open, onDone }: { campaign: Campaign; open: OpenAct; onDone: () => void }) {
  const { message } = App.useApp()
  const { data: reference } = useQuery(referenceQuery)
  const [pasted, setPasted] = useState('')
  const { submit, sending, problem } = useSubmit(
    useCallback(
      (key: string, body: unknown) =>
        act<ActResult & { added: number; units: number }>(open.path, body, { key, version: campaign.version }),
      [open.path, campaign.version],
    ),
  )
  const lines = reference ? readLines(pasted, reference.units) : []
  const bad = lines.filter(line => line.problem !== null || (line.amount !== null && !campaign.measure))
  const missing =
    lines.length === 0
      ? t('camp.missing.lines')
      : bad.length > 0
        ? t('camp.missing.mend', { n: bad.length })
        : lines.length > MOST
          ? t('camp.missing.fewer', { n: MOST })
          : null
  const go = async () => {
    const done = await submit({
      rows: lines.map(({ label, unit, place, amount, due }) => ({
        ...{ label, unit },
        ...(place ? { place } : {}),
        ...(amount === null ? {} : { amount }),
        ...(due === null ? {} : { due }),
      })),
    })
    if (!done) return
    setPasted('')
    void message.success(t('camp.added', { n: done.added, units: done.units }))
    await readCampaigns()
    onDone()
  }
  return (
    <SheetForm
      label={tx(open.title)}
      does={missing ? tx(open.title) : t('camp.addThese', { n: lines.length })}
      missing={missing}
      sending={sending}
      problem={problem}
      onGo={() => void go()}
    >
      <Typed
        label={t('camp.lines')}
        note={t(campaign.measure ? 'camp.linesSayMeasured' : 'camp.linesSay', {
          measure: campaign.measure ? tx(campaign.measure) : '',
        })}
        rows={6}
        value={pasted}
        onChange={setPasted}
        placeholder={t('camp.linesLike')}
      />
      {lines.length > 0 && <Preview lines={lines} campaign={campaign} units={reference?.units ?? []} />}
    </SheetForm>
  )
}

function Preview({
  lines,
  campaign,
  units,
}: {
  lines: readonly Line[]
  campaign: Campaign
  units: readonly { id: string; name: { zh: string; en: string } }[]
}) {
  const name = new Map(units.map(unit => [unit.id, tx(unit.name)]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="camp-preview" tabIndex={0} aria-label={t('camp.preview')}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{t('camp.line')}</th>
            <th scope="col">{t('camp.target')}</th>
            <th scope="col">{t('camp.unit')}</th>
            <th scope="col" className="r">
              {campaign.measure ? tx(campaign.measure) : ''}
            </th>
            <th scope="col">{t('camp.due')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => {
            const problem = line.problem ?? (line.amount !== null && !campaign.measure ? 'measure' : null)
            return (
              <tr key={line.n}>
                <td className="num">{line.n}</td>
                <td>
                  {line.label}
                  {line.place && <span className="c-meta camp-place">{line.place}</span>}
                </td>
                <td className={problem ? 'latec' : undefined}>
                  {problem
                    ? t(`camp.bad.${problem}`, { words: line.unitWords })
                    : (name.get(line.unit ?? '') ?? line.unitWords)}
                </td>
                <td className="r num">{line.amount === null ? '' : count(line.amount)}</td>
                <td className="num nb">{line.due ?? campaign.untilDay}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
