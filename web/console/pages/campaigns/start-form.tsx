import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { type CampaignList, readCampaigns } from '../../api/campaigns.ts'
import { act } from '../../api/http.ts'
import { referenceQuery } from '../../api/queries.ts'
import type { ActResult } from '../../api/types.ts'
import { t, tx } from '../../i18n/index.ts'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { PickFrom } from '../../parts/pick.tsx'
import { Seg } from '../../parts/seg.tsx'
import { SheetForm } from '../../parts/sheet-form.tsx'

/** A whole domain is picked as its items: what is added to the domain later is not of the campaign. */
const DOMAIN = 'domain '

interface Begun {
  /** a domain, a topic that it comes out of */
  domain?: string | undefined
  topic?: string | undefined
  title?: string | undefined
}

/** 开展专项行动 (SPEC R16, CHECKLIST K104): what class of problems, what for, until when, of what its list is. */
export function StartForm({
  kinds,
  from,
  onDone,
  onLeave,
}: {
  kinds: CampaignList['kinds']
  from: Begun
  onDone: (id: string) => void
  onLeave: () => void
}) {
  const { data: reference, isPending } = useQuery(referenceQuery)
  const [title, setTitle] = useState(from.title ?? '')
  const [aim, setAim] = useState('')
  const [picked, setPicked] = useState<string[]>(from.domain ? [DOMAIN + from.domain] : [])
  const [kind, setKind] = useState(kinds[0]?.id ?? '')
  const [until, setUntil] = useState('')
  const options = useMemo(() => {
    const items = reference?.items ?? []
    const domains = new Map(items.map(item => [item.domainCode, item]))
    return [
      ...[...domains].map(([code, { domain: name }]) => ({
        value: DOMAIN + code,
        label: t('camp.wholeDomain', { name: tx(name) }),
        search: `${code} ${name.zh} ${name.en}`.toLowerCase(),
      })),
      ...items.map(item => ({
        value: item.code,
        label: tx(item.name),
        search: `${item.code} ${item.name.zh} ${item.name.en} ${item.also}`.toLowerCase(),
        beside: tx(item.domain),
      })),
    ]
  }, [reference])
  const { submit, sending, problem } = useSubmit(
    useCallback((key: string, body: unknown) => act<ActResult>('/campaigns/start', body, { key }), []),
  )
  const missing =
    title.trim().length < 4
      ? t('camp.missing.title')
      : aim.trim().length < 5
        ? t('camp.missing.aim')
        : picked.length === 0
          ? t('camp.missing.items')
          : until === ''
            ? t('camp.missing.until')
            : null
  const go = async () => {
    const items = picked.flatMap(value =>
      value.startsWith(DOMAIN)
        ? (reference?.items ?? []).filter(item => DOMAIN + item.domainCode === value).map(item => item.code)
        : [value],
    )
    const done = await submit({
      ...{ title, aim, kind, until, items: [...new Set(items)] },
      ...(from.topic ? { topic: from.topic } : {}),
    })
    if (!done) return
    await readCampaigns()
    onDone(done.id)
  }
  return (
    <SheetForm
      label={t('camp.start')}
      does={t('camp.start')}
      missing={missing}
      sending={sending}
      problem={problem}
      onGo={() => void go()}
      onLeave={onLeave}
    >
      <h1 className="c-h2">{t('camp.start')}</h1>
      <Typed label={t('camp.name')} problem={problem} name="title" most={60} value={title} onChange={setTitle} />
      <Typed
        label={t('camp.aim')}
        note={t('camp.aimSay')}
        problem={problem}
        name="aim"
        rows={3}
        most={2000}
        value={aim}
        onChange={setAim}
      />
      <Labelled label={t('camp.items')} note={t('camp.itemsSay')} problem={problem} name="items">
        {id => (
          <PickFrom
            id={id}
            many
            allowClear
            aria-label={t('camp.items')}
            values={picked}
            onChange={setPicked}
            options={options}
            coming={isPending}
            placeholder={t('form.itemSearch')}
          />
        )}
      </Labelled>
      <div className="field">
        <span className="lbl">{t('camp.kind')}</span>
        <Seg
          label={t('camp.kind')}
          value={kind}
          onChange={setKind}
          options={kinds.map(one => ({
            value: one.id,
            label: one.measure
              ? t('camp.kindMeasured', { kind: tx(one.name), measure: tx(one.measure) })
              : tx(one.name),
          }))}
        />
      </div>
      <Typed label={t('camp.until')} problem={problem} name="until" type="date" value={until} onChange={setUntil} />
    </SheetForm>
  )
}
