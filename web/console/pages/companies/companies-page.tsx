import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { App } from 'antd'
import { type ReactNode, useState } from 'react'
import { asProblem } from '../../../shared/api/problem.ts'
import { useSubmit } from '../../../shared/api/use-submit.ts'
import { Empty, ErrorBox, Loading } from '../../../shared/parts/index.ts'
import { type Company, companiesQuery, companyQuery } from '../../api/companies.ts'
import { act } from '../../api/http.ts'
import { queryClient, useMe } from '../../api/queries.ts'
import { useSettled } from '../../api/use-suggest.ts'
import { t, tx } from '../../i18n/index.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { NamedPick } from '../../parts/pickers.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { SheetForm } from '../../parts/sheet-form.tsx'
import { useWhen } from '../../parts/time.ts'
import './companies.css'

const route = getRouteApi('/inside/companies')
const read = () => {
  void queryClient.invalidateQueries({ queryKey: ['companies'] })
  void queryClient.invalidateQueries({ queryKey: ['company'] })
}

/** The enterprises' own door (SPEC H1 H3, CHECKLIST K27): find, register, people with codes, changes told once. */
export function CompaniesPage() {
  const router = useRouter()
  const { code, add } = route.useSearch()
  const [typed, setTyped] = useState('')
  const query = useQuery(companiesQuery(useSettled(typed.trim(), 250)))
  const may = useMe()?.roles.some(role => ['operator', 'coordinator', 'handler', 'unit_head'].includes(role)) ?? false
  const go = (search: { code?: string; add?: true }) =>
    void router.navigate({ to: '/companies', search, replace: true })
  useKeys(may ? [{ keys: 'n', label: t('cmp.register'), bar: true, run: () => go({ add: true }) }] : [])
  return (
    <div className="page cmp">
      <div className="cmp-side">
        <header className="row">
          <h1 className="c-h1">{t('cmp.title')}</h1>
          {may && (
            <button type="button" className="btn" onClick={() => go({ add: true })}>
              {t('cmp.register')}
            </button>
          )}
        </header>
        <input
          className="fld"
          aria-label={t('cmp.search')}
          placeholder={t('cmp.search')}
          value={typed}
          onChange={event => setTyped(event.target.value)}
        />
        {query.error && !query.data && <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />}
        {query.isPending && <Loading bars={[60, 80, 50]} />}
        {query.data?.rows.length === 0 && <Empty title={typed ? t('cmp.notFound') : t('cmp.none')} />}
        <ul className="pane cmp-list">
          {query.data?.rows.map(row => (
            <li key={row.id}>
              <button
                type="button"
                className={row.creditCode === code ? 'on' : undefined}
                aria-current={row.creditCode === code ? 'true' : undefined}
                onClick={() => go({ code: row.creditCode })}
              >
                <b className="strong">{row.name}</b>
                <span className="c-meta nb">{row.creditCode}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {add && may ? (
        <RegisterForm onDone={made => go({ code: made })} onLeave={() => go({})} />
      ) : code ? (
        <CompanyPane key={code} code={code} may={may} leave={() => go({})} />
      ) : (
        <p className="c-meta">{t('cmp.choose')}</p>
      )}
    </div>
  )
}

function RegisterForm({ onDone, onLeave }: { onDone: (code: string) => void; onLeave: () => void }) {
  const [form, setForm] = useState({ creditCode: '', name: '' })
  const { submit, sending, problem } = useSubmit((key: string, body: unknown) => act('/companies', body, { key }))
  const missing =
    form.creditCode.trim().length !== 18 ? t('cmp.needCode') : form.name.trim().length < 2 ? t('cmp.needName') : null
  const go = async () => {
    const creditCode = form.creditCode.trim().toUpperCase()
    if (missing || sending || !(await submit({ creditCode, name: form.name.trim() }))) return
    read()
    onDone(creditCode)
  }
  return (
    <SheetForm
      className="pane"
      does={t('cmp.register')}
      missing={missing}
      sending={sending}
      problem={problem}
      onGo={() => void go()}
      onLeave={onLeave}
    >
      <h2 className="c-h2">{t('cmp.register')}</h2>
      {(['creditCode', 'name'] as const).map(name => (
        <Typed
          key={name}
          label={t(`cmp.field.${name}`)}
          problem={problem}
          name={name}
          most={name === 'creditCode' ? 18 : 100}
          value={form[name]}
          onChange={text => setForm(all => ({ ...all, [name]: text }))}
        />
      ))}
    </SheetForm>
  )
}

function CompanyPane({ code, may, leave }: { code: string; may: boolean; leave: () => void }) {
  const query = useQuery(companyQuery(code))
  const when = useWhen()
  const changes = useMe()?.roles.some(role => role === 'handler' || role === 'unit_head') ?? false
  const company = query.data
  if (query.error && !company) return <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
  if (!company) return <Loading bars={[50, 80, 70]} />
  return (
    <section className="cmp-one" aria-label={company.name}>
      <button type="button" className="btn cmp-back" onClick={leave}>
        {t('cmp.all')}
      </button>
      <div className="pane cmp-part">
        <h2 className="c-h2">{company.name}</h2>
        <p className="c-meta nb">{company.creditCode}</p>
      </div>
      <div className="pane cmp-part">
        <h3 className="c-h3">{t('cmp.matters')}</h3>
        {company.matters.length === 0 ? (
          <p className="c-meta">{t('cmp.noMatters')}</p>
        ) : (
          <ul className="cmp-rows">
            {company.matters.map(row => (
              <li key={row.id}>
                <Opens row={row}>
                  <b className="strong">{row.title}</b>
                  <span className="c-meta sep">
                    <span>{t(`cmp.kind.${row.kind}`)}</span>
                    <span className="nb">{row.number}</span>
                    <span>{tx(row.state)}</span>
                    <span>{when.moment(row.registeredAt)}</span>
                    {!row.mayOpen && <span>{t('cmp.notOurs')}</span>}
                  </span>
                </Opens>
              </li>
            ))}
          </ul>
        )}
      </div>
      <People company={company} may={may} />
      {changes && company.changes.length > 0 && <ChangeForm company={company} />}
    </section>
  )
}

/** The whole row leads to the matter, for those who may see it. */
function Opens({ row, children }: { row: Company['matters'][number]; children: ReactNode }) {
  if (!row.mayOpen) return <div className="cmp-row">{children}</div>
  if (row.kind === 'case')
    return (
      <Link className="cmp-row" to="/case/$id" params={{ id: row.id }}>
        {children}
      </Link>
    )
  if (row.kind === 'desk')
    return (
      <Link className="cmp-row" to="/desk" search={{ id: row.id }}>
        {children}
      </Link>
    )
  return (
    <Link
      className="cmp-row"
      to="/together"
      search={{ list: 'permits', id: row.id, ...(row.ended && { state: 'ended' as const }) }}
    >
      {children}
    </Link>
  )
}

function People({ company, may }: { company: Company; may: boolean }) {
  const { modal } = App.useApp()
  const [form, setForm] = useState({ name: '', phone: '' })
  const [main, setMain] = useState(company.people.length === 0)
  const [code, setCode] = useState<string | null>(null)
  const add = useSubmit((key: string, body: unknown) =>
    act<{ code: string }>(`/companies/${company.id}/add-person`, body, { key, version: company.version }),
  )
  const end = useSubmit((key: string, person: string) =>
    act(`/companies/${company.id}/end-person`, { person }, { key, version: company.version }),
  )
  const go = async () => {
    if (!form.name.trim() || add.sending) return
    const made = await add.submit({ name: form.name.trim(), main, ...(form.phone ? { phone: form.phone } : {}) })
    if (!made) return
    setCode(made.code)
    setForm({ name: '', phone: '' })
    read()
  }
  const leave = (person: string, name: string) =>
    void modal.confirm({
      title: t('cmp.leftSure', { name }),
      okText: t('cmp.left'),
      cancelText: t('phr.cancel'),
      onOk: async () => {
        if (await end.submit(person)) read()
      },
    })
  return (
    <div className="pane cmp-part">
      <h3 className="c-h3">{t('cmp.people')}</h3>
      <ul className="cmp-rows">
        {company.people.map(row => (
          <li key={row.id} className="row">
            <span>
              {row.name} <span className="c-meta nb">{row.phone}</span> {row.main && <b>{t('cmp.main')}</b>}
            </span>
            {may && (
              <button type="button" className="btn btn-s" onClick={() => leave(row.id, row.name)}>
                {t('cmp.left')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {end.problem && <Refusal problem={end.problem} />}
      {code && (
        <p role="status" className="warn">
          {t('cmp.code')} <b className="nb">{code}</b>
        </p>
      )}
      {may && (
        <form
          className="cmp-add"
          onSubmit={event => {
            event.preventDefault()
            void go()
          }}
        >
          {(['name', 'phone'] as const).map(name => (
            <Typed
              key={name}
              label={t(`cmp.person.${name}`)}
              problem={add.problem}
              name={name}
              most={name === 'name' ? 50 : 30}
              value={form[name]}
              onChange={text => setForm(all => ({ ...all, [name]: text }))}
            />
          ))}
          <label className="check">
            <input type="checkbox" checked={main} onChange={event => setMain(event.target.checked)} />
            {t('cmp.makeMain')}
          </label>
          <button type="submit" className="btn" aria-disabled={!form.name.trim() || add.sending}>
            {t('cmp.addPerson')}
          </button>
        </form>
      )}
    </div>
  )
}

/** Registered once, told to tax, social security and housing fund (SPEC H3). */
function ChangeForm({ company }: { company: Company }) {
  const { message } = App.useApp()
  const [form, setForm] = useState({ before: '', after: '' })
  const [change, setChange] = useState<string | null>(null)
  const { submit, sending, problem } = useSubmit((key: string, body: unknown) =>
    act(`/companies/${company.id}/change`, body, { key, version: company.version }),
  )
  const before = change === 'name' ? company.name : form.before.trim()
  const missing = !change
    ? t('act.missing.field', { field: t('cmp.change.what') })
    : !form.after.trim()
      ? t('act.missing.field', { field: t('cmp.change.after') })
      : null
  const go = async () => {
    if (missing || sending || !(await submit({ change, before, after: form.after.trim() }))) return
    void message.success(t('cmp.change.done'))
    setForm({ before: '', after: '' })
    setChange(null)
    read()
  }
  return (
    <form
      className="pane af"
      onSubmit={event => {
        event.preventDefault()
        void go()
      }}
    >
      <h3 className="c-h3">{t('cmp.change')}</h3>
      <p className="c-meta">{t('cmp.change.note')}</p>
      <Labelled label={t('cmp.change.what')} problem={problem} name="change">
        {id => (
          <NamedPick
            id={id}
            label={t('cmp.change.what')}
            rows={company.changes.map(row => ({ id: row.code, name: row.name }))}
            value={change}
            onChange={setChange}
          />
        )}
      </Labelled>
      <div className="af-two">
        {(['before', 'after'] as const).map(name => (
          <Labelled
            key={name}
            label={t(`cmp.change.${name}`)}
            note={name === 'before' ? t('field.optional') : null}
            problem={problem}
            name={name}
          >
            {(id, bad) => (
              <input
                id={id}
                className="fld"
                maxLength={name === 'after' && change === 'name' ? 100 : 500}
                value={name === 'before' && change === 'name' ? company.name : form[name]}
                readOnly={name === 'before' && change === 'name'}
                aria-invalid={bad}
                onChange={event => setForm(all => ({ ...all, [name]: event.target.value }))}
              />
            )}
          </Labelled>
        ))}
      </div>
      {problem && <Refusal problem={problem} />}
      <div className="af-go">
        <button type="submit" className="btn btn-1" aria-disabled={missing !== null || sending}>
          {sending ? t('act.sending') : (missing ?? t('cmp.change'))}
        </button>
      </div>
    </form>
  )
}
