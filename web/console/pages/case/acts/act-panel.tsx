import type { ComponentType } from 'react'
import { Kbd } from '../../../../shared/parts/index.ts'
import type { ActResult, CaseDetail, OpenAct } from '../../../api/types.ts'
import { t, tx } from '../../../i18n/index.ts'
import { wantForm } from '../../../keys/into-form.ts'
import { chosen } from '../../../keys/second-press.ts'
import { useKeys } from '../../../keys/use-keys.ts'
import { ShutList } from '../../../parts/shut-list.tsx'
import { useStick } from '../../../parts/use-stick.ts'
import { AcceptForm } from './accept-form.tsx'
import { ArbitrateForm } from './arbitrate-form.tsx'
import { AskOutsideForm, AskPersonForm } from './ask-forms.tsx'
import { AtOnceForm } from './at-once-form.tsx'
import { CorrectForm } from './correct-form.tsx'
import { DecideTimeForm } from './decide-time-form.tsx'
import { DispatchForm } from './dispatch-form.tsx'
import { FurtherForm } from './further-form.tsx'
import { GenericForm } from './generic-form.tsx'
import { HandOnForm } from './hand-on-form.tsx'
import { MergeForm, UnmergeForm } from './merge-forms.tsx'
import { NoteForm } from './note-form.tsx'
import { PartForm } from './part-form.tsx'
import { PassOnForm } from './pass-on-form.tsx'
import { ReplyForm } from './reply-form.tsx'
import { RerouteForm } from './reroute-form.tsx'
import { RestForm } from './rest-form.tsx'
import { SentWrongForm } from './sent-wrong-form.tsx'
import { FirstAskedForm, InviteForm } from './share-forms.tsx'
import { SendBackForm, SignOffForm } from './sign-off-form.tsx'
import { DeclineForm, ReturnForm, SignForm } from './small-forms.tsx'
import { TasksForm } from './tasks-form.tsx'
import { TellMissingForm } from './tell-missing-form.tsx'
import { TimeForm } from './time-form.tsx'
import type { ActFormProps } from './use-act.ts'
import { WordsForm } from './words-form.tsx'
import '../../../parts/form.css'

const forms: Record<string, ComponentType<ActFormProps>> = {
  'case.accept': AcceptForm,
  'case.arbitrate': ArbitrateForm,
  'case.respond': WordsForm,
  'case.review': WordsForm,
  'case.reopen': WordsForm,
  'case.correct': CorrectForm,
  'case.askPerson': AskPersonForm,
  'case.askOutside': AskOutsideForm,
  'case.addTasks': TasksForm,
  'case.passOn': PassOnForm,
  'case.passedBack': WordsForm,
  'case.part': PartForm,
  'case.further': FurtherForm,
  'case.furtherDone': WordsForm,
  'case.extend': TimeForm,
  'case.pause': TimeForm,
  'case.putOnLedger': TimeForm,
  'case.decideTime': DecideTimeForm,
  'case.decline': DeclineForm,
  'case.answerAtOnce': AtOnceForm,
  'case.dispatch': DispatchForm,
  'case.sentWrong': SentWrongForm,
  'case.reroute': RerouteForm,
  'case.stays': WordsForm,
  'case.sign': SignForm,
  'case.return': ReturnForm,
  'case.reply': ReplyForm,
  'case.restDone': RestForm,
  'case.handOn': HandOnForm,
  'case.invite': InviteForm,
  'case.firstAsked': FirstAskedForm,
  'case.tellMissing': TellMissingForm,
  'case.submit': ReplyForm,
  'case.signOff': SignOffForm,
  'case.sendBack': SendBackForm,
  'case.note': NoteForm,
  'case.merge': MergeForm,
  'case.unmerge': UnmergeForm,
}

/** The form of one act: hand-made where there is one, else drawn from the act's schema. */
export function ActForm(props: ActFormProps) {
  const Form = forms[props.open.name] ?? GenericForm
  return <Form key={`${props.kase.id} ${props.open.name}`} {...props} />
}

export const useActKeys = (acts: readonly OpenAct[], pick: (act: OpenAct) => void) =>
  useKeys(
    acts.flatMap(act =>
      act.key
        ? [
            {
              keys: act.key.toLowerCase(),
              label: tx(act.title),
              bar: true,
              run: () => {
                chosen()
                wantForm()
                pick(act)
              },
            },
          ]
        : [],
    ),
  )

/** What I can do now, as tabs with their keys; the form unfolds below; under it what is shut, and why. */
export function ActPanel({
  kase,
  picked,
  onPick,
  onDone,
}: {
  kase: CaseDetail
  picked: string | null
  onPick: (name: string | null) => void
  onDone: (act: OpenAct, result: ActResult) => void
}) {
  const open = kase.acts.find(a => a.name === picked) ?? kase.acts.find(a => a.primary)
  const pane = useStick<HTMLElement>()
  useActKeys(kase.acts, act =>
    act.name === open?.name ? pane.current?.querySelector<HTMLElement>('.af')?.focus() : onPick(act.name),
  )
  return (
    <section ref={pane} className="pane act" aria-label={t('act.label')}>
      {kase.acts.length > 0 && (
        <div className="ab" role="tablist" aria-label={t('act.now')}>
          {kase.acts.map(act => (
            <button
              key={act.name}
              type="button"
              role="tab"
              id={`tab-${act.name}`}
              aria-selected={act.name === open?.name}
              aria-controls="act-form"
              className={act.name === open?.name ? 'on' : undefined}
              onClick={() => {
                chosen()
                onPick(act.name)
              }}
            >
              {tx(act.title)}
              {act.key && <Kbd>{act.key.toUpperCase()}</Kbd>}
            </button>
          ))}
        </div>
      )}
      <div id="act-form" role="tabpanel" aria-labelledby={open ? `tab-${open.name}` : undefined}>
        {open ? (
          <ActForm kase={kase} open={open} onDone={onDone} />
        ) : (
          <p className="af c-meta">{t(kase.acts.length > 0 ? 'act.choose' : 'act.none')}</p>
        )}
      </div>
      <ShutList shut={kase.shut} />
    </section>
  )
}
