import { Icon } from '../../../shared/parts/index.ts'
import { usePortal, useTexts } from '../../app/context.ts'
import type { PageProps } from '../../app/pages.ts'
import { go } from '../../app/router.tsx'
import { useForm } from './draft-store.ts'
import { StepWhat } from './step-what.tsx'
import { StepWhere } from './step-where.tsx'
import { StepWho } from './step-who.tsx'
import { usePhotos } from './use-photos.ts'

const steps = ['what', 'where', 'who'] as const
type Step = (typeof steps)[number]

/** Three steps, each an address of its own: the browser's "back" works and loses nothing. */
export default function Submit({ part }: PageProps) {
  const t = useTexts('submit')
  const { city, path } = usePortal()
  const { kept } = useForm(city.code)
  const photos = usePhotos()
  const step: Step = steps.find(s => s === part) ?? 'what'
  const n = steps.indexOf(step)
  const back = steps[n - 1]
  return (
    <>
      <p className="step-head">
        <button
          type="button"
          className="p-tool"
          aria-label={back ? t('back') : t('close')}
          onClick={() => go(path(back ? `submit/${back}` : ''))}
        >
          <Icon name={back ? 'left' : 'close'} size="l" />
        </button>
        {t('step', { n: n + 1 })}
      </p>
      <div className="p-steps" aria-hidden="true">
        {steps.map((s, k) => (
          <i key={s} className={k <= n ? 'on' : undefined} />
        ))}
      </div>
      {!kept && <p className="card p-meta">{t('notKept')}</p>}
      {step === 'what' && <StepWhat photos={photos} />}
      {step === 'where' && <StepWhere />}
      {step === 'who' && <StepWho />}
    </>
  )
}
