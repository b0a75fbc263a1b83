import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { draftsQuery, useReference } from '../../../api/queries.ts'
import type { CaseDetail, FileView, Outcome } from '../../../api/types.ts'
import { useAutosave } from '../../../api/use-autosave.ts'
import { useMask, useReplyCheck } from '../../../api/use-suggest.ts'
import { t, tx } from '../../../i18n/index.ts'
import { ModalKeys } from '../../../keys/modal-keys.tsx'
import { FileAdd } from '../../../parts/files.tsx'
import { gapsIn } from '../../../parts/gaps.ts'
import { Labelled, Typed } from '../../../parts/labelled.tsx'
import { MarkedArea } from '../../../parts/marked-area.tsx'
import { PhrasePick } from '../../../parts/phrase-pick.tsx'
import { NamedPick } from '../../../parts/pickers.tsx'
import { SaveWord } from '../../../parts/save-word.tsx'
import { Seg } from '../../../parts/seg.tsx'
import { Said } from '../co-handlers.tsx'
import { EarlierReplies } from './earlier-replies.tsx'
import { FormFrame } from './form-frame.tsx'
import { KnowledgeBasis } from './knowledge-basis.tsx'
import { ReplyAdvice } from './reply-advice.tsx'
import { UntilField } from './until-field.tsx'
import { type ActFormProps, useAct } from './use-act.ts'

interface ReplyBody {
  outcome: Outcome | null
  publicText: string
  internalNote: string
  contacted: boolean | null
  publish: boolean
  cause: string | null
  measure: string | null
  way: string | null
  until: string
  despite: string
  files: FileView[]
}

/**
 * The reply in three parts with different readers: public answer, internal note, evidence (CHECKLIST K68). What will be
 * taken out before publishing is under-stroked while one writes (K59); the question stands beside the answer.
 */
export function ReplyForm(props: ActFormProps) {
  const drafts = useQuery(draftsQuery)
  if (drafts.isPending) return null
  const draft = drafts.data?.find(d => d.kind === 'reply' && d.subjectId === props.kase.id && d.mine)
  return (
    <ReplyFields
      key={props.kase.id}
      {...props}
      draftId={draft?.id ?? null}
      draft={(draft?.body as Partial<ReplyBody>) ?? returnedDraft(props.kase)}
    />
  )
}

/** An answer that the head sent back is where its writer goes on from. */
function returnedDraft({ signOff: { draft } }: CaseDetail): Partial<ReplyBody> {
  if (draft?.state !== 'returned') return {}
  const { internalNote, until, outcome, publicText, contacted, publish, cause, measure, way, files } = draft
  return {
    ...{ outcome, publicText, contacted, publish, cause, measure, way, files },
    internalNote: internalNote ?? '',
    until: until ?? '',
  }
}

function ReplyFields({
  draft,
  draftId,
  ...props
}: ActFormProps & { draft: Partial<ReplyBody>; draftId: string | null }) {
  const { kase } = props
  const reference = useReference()
  const consent = kase.appellants.every(a => a.consentPublish)
  const [body, setBody] = useState<ReplyBody>({
    outcome: null,
    publicText: '',
    internalNote: '',
    contacted: null,
    publish: consent,
    cause: null,
    measure: null,
    way: null,
    until: '',
    despite: '',
    files: [],
    ...draft,
  })
  const set = (part: Partial<ReplyBody>) => setBody(b => ({ ...b, ...part }))
  const saved = useAutosave('reply', kase.id, draftId, body, body.publicText === '' && body.internalNote === '')
  // Where the head has to sign, the same form goes to the head instead of out.
  const toHead = kase.acts.find(a => a.name === 'case.submit')
  const signs = !kase.signOff.mine && body.outcome !== null && kase.signOff.outcomes.includes(body.outcome)
  const open = signs && toHead ? toHead : props.open
  const submits = open.name === 'case.submit'
  const state = useAct({
    ...props,
    open,
    onDone: (act, result) => {
      void saved.drop()
      props.onDone(act, result)
    },
  })
  const mask = useMask(kase.id, body.publicText)
  const checked = useReplyCheck(kase.id, body.publicText)
  const spans = mask.fresh ? (mask.data?.spans ?? []) : []
  const [preview, setPreview] = useState(false)
  const kinds = [...new Set((mask.data?.spans ?? []).map(s => tx(s.kindName)))]
  useEffect(() => {
    if (body.publicText === '') setPreview(false)
  }, [body.publicText])
  const ways = reference?.ways ?? []
  const namesDay = reference?.outcomes.some(one => one.id === body.outcome && one.needsDate) ?? false
  const gaps = gapsIn(body.publicText)
  const openCo = kase.coHandlers.filter(co => co.state === 'asked')
  const missing = !body.outcome
    ? t('act.missing.outcome')
    : body.publicText.trim().length < 10
      ? t('act.missing.answer')
      : gaps.length > 0
        ? t('phr.gaps', { gaps: gaps.join(t('list.comma')) })
        : namesDay && !body.until
          ? t('act.missing.until')
          : ways.length > 0 && !body.way
            ? t('act.missing.way')
            : body.contacted === null
              ? t('act.missing.contacted')
              : openCo.length > 0 && body.despite.trim().length < 4
                ? t('co.missing')
                : null
  return (
    <FormFrame
      state={state}
      submitLabel={tx(open.title)}
      missing={missing}
      aside={<SaveWord is={saved.is} at={saved.at} />}
      note={submits ? t('act.submitNote') : t('act.replyNote', { n: kase.appealCount })}
      onSubmit={() =>
        void state.send({
          outcome: body.outcome,
          publicText: body.publicText.trim(),
          ...(body.internalNote.trim() ? { internalNote: body.internalNote.trim() } : {}),
          fileIds: body.files.map(f => f.id),
          publish: body.publish,
          contacted: body.contacted,
          ...(body.cause ? { cause: body.cause } : {}),
          ...(body.measure ? { measure: body.measure } : {}),
          ...(body.way ? { way: body.way } : {}),
          ...(namesDay ? { until: body.until } : {}),
          ...(openCo.length ? { despite: body.despite.trim() } : {}),
        })
      }
    >
      {kase.signOff.draft?.state === 'returned' && (
        <p className="warn">{t('act.sentBack', { remark: kase.signOff.draft.remark ?? '' })}</p>
      )}
      <div className="af-line">
        <b className="c-h3">{t('field.outcome')}</b>
        <Seg
          label={t('field.outcome')}
          value={body.outcome}
          onChange={outcome => set({ outcome })}
          options={(reference?.outcomes ?? []).map(o => ({ value: o.id as Outcome, label: tx(o.name) }))}
        />
      </div>
      {namesDay && <UntilField value={body.until} onChange={until => set({ until })} problem={state.problem} />}
      <div className="held">
        <p className="c-meta">{t('act.asked', { n: kase.appealCount })}</p>
        <ul>
          {kase.appellants.map(a => (
            <li key={a.appealId} className="clamp6">
              <b className="strong">{tx(a.name)}</b> {a.text}
            </li>
          ))}
        </ul>
      </div>
      {kase.coHandlers.length > 0 && (
        <ul className="cos held">
          {kase.coHandlers.map(co => (
            <li key={co.id}>
              <Said co={co} />
            </li>
          ))}
        </ul>
      )}
      {openCo.length > 0 && (
        <Typed
          label={t('co.despite')}
          note={t('co.despiteNote', { n: openCo.length })}
          problem={state.problem}
          name="despite"
          rows={2}
          most={500}
          value={body.despite}
          onChange={text => set({ despite: text })}
        />
      )}
      <Labelled label={t('field.publicText')} note={t('field.publicTextWho')} problem={state.problem} name="publicText">
        {(id, bad) => (
          <MarkedArea
            id={id}
            value={body.publicText}
            onChange={publicText => set({ publicText })}
            spans={spans}
            rows={6}
            maxLength={5000}
            invalid={bad}
          />
        )}
      </Labelled>
      <PhrasePick step="reply" caseId={kase.id} value={body.publicText} onChange={publicText => set({ publicText })} />
      {mask.data && mask.data.spans.length > 0 && body.publicText !== '' && (
        <p className="warn">
          {t('act.masks', { n: mask.data.spans.length, kinds: kinds.join(t('list.comma')) })}
          <button type="button" className="linklike" onClick={() => setPreview(true)}>
            {t('act.seePublic')}
          </button>
        </p>
      )}
      {mask.data && mask.data.spans.length === 0 && body.publicText.trim() !== '' && (
        <p className="c-meta row">
          {t('act.masksNone')}
          <button type="button" className="linklike" onClick={() => setPreview(true)}>
            {t('act.seePublic')}
          </button>
        </p>
      )}
      {body.publicText.trim().length >= 10 && <ReplyAdvice found={checked} />}
      <KnowledgeBasis
        caseId={kase.id}
        onTake={text => set({ publicText: body.publicText ? `${body.publicText}\n${text}` : text })}
      />
      <EarlierReplies
        caseId={kase.id}
        onTake={text => set({ publicText: body.publicText ? `${body.publicText}\n${text}` : text })}
      />
      <Typed
        label={t('field.internalNote')}
        note={t('field.internalNoteWho')}
        problem={state.problem}
        name="internalNote"
        rows={2}
        most={5000}
        value={body.internalNote}
        onChange={internalNote => set({ internalNote })}
      />
      <div className="field">
        <span className="lbl">{t('field.files')}</span>
        <FileAdd files={body.files} onChange={files => set({ files })} />
      </div>
      <div className="af-line">
        <b className="c-h3">{t('field.contacted')}</b>
        <Seg
          small
          label={t('field.contacted')}
          value={body.contacted === null ? null : body.contacted ? 'yes' : 'no'}
          onChange={v => set({ contacted: v === 'yes' })}
          options={[
            { value: 'yes', label: t('form.contactedYes') },
            { value: 'no', label: t('form.contactedNo') },
          ]}
        />
      </div>
      {ways.length > 0 && (
        <div className="field">
          <span className="lbl">{t('field.way')}</span>
          <Seg
            label={t('field.way')}
            value={body.way}
            onChange={way => set({ way })}
            options={ways.map(way => ({ value: way.id, label: tx(way.name) }))}
          />
          {body.way && <p className="c-meta">{tx(ways.find(way => way.id === body.way)?.belongs)}</p>}
        </div>
      )}
      <Labelled label={t('field.cause')} note={t('field.optional')}>
        {id => (
          <NamedPick
            id={id}
            label={t('field.cause')}
            rows={reference?.causes}
            value={body.cause}
            onChange={cause => set({ cause })}
          />
        )}
      </Labelled>
      <Labelled label={t('field.measure')} note={t('field.optional')}>
        {id => (
          <NamedPick
            id={id}
            label={t('field.measure')}
            rows={reference?.measures}
            value={body.measure}
            onChange={measure => set({ measure })}
          />
        )}
      </Labelled>
      <label className="check">
        <input type="checkbox" checked={body.publish} onChange={e => set({ publish: e.target.checked })} />
        <span>
          {t('field.publish')} <span className="c-meta">{consent ? t('act.consentAll') : t('act.consentNotAll')}</span>
        </span>
      </label>
      {preview && <ModalKeys onClose={() => setPreview(false)} />}
      <Modal open={preview} onCancel={() => setPreview(false)} footer={null} title={t('act.publicLooks')} width={640}>
        <p className="c-meta">{t('act.publicLooksNote')}</p>
        <h3 className="c-h2">{kase.title}</h3>
        <p className="long">{mask.data?.masked}</p>
      </Modal>
    </FormFrame>
  )
}
