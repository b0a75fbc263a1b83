import { useState } from 'react'
import { useLoad } from '../../../shared/api/use-load.ts'
import { date } from '../../../shared/format/dates.ts'
import { useLang, useText } from '../../../shared/i18n/lang.ts'
import { Empty, ErrorBox, Icon, Loading, useMinute } from '../../../shared/parts/index.ts'
import { type CompanyCode, type CompanyMatters, readCompany } from '../../app/api.ts'
import { useTexts, useTitle } from '../../app/context.ts'
import { Link, useAddress } from '../../app/router.tsx'
import { keepCode, readCode } from './code-store.ts'
import { OneMatter } from './one-matter.tsx'
import { SignIn } from './sign-in.tsx'

/** The enterprise's own page (SPEC H1, CHECKLIST K27): with a code of one's own, all matters of the company, each to be opened. */
export default function CompanyPage() {
  const t = useTexts('company')
  const [code, setCode] = useState(readCode)
  const [first, setFirst] = useState<CompanyMatters | null>(null)
  useTitle(t('title'))
  const leave = () => {
    keepCode(null)
    setCode(null)
    setFirst(null)
  }
  return (
    <div className="ask">
      {code ? (
        <Company code={code} first={first} leave={leave} />
      ) : (
        <>
          <h1 className="p-h1" tabIndex={-1}>
            {t('title')}
          </h1>
          <SignIn
            onOpen={(given, company) => {
              keepCode(given)
              setFirst(company)
              setCode(given)
            }}
          />
        </>
      )}
    </div>
  )
}

/** @param first what the sign-in has read already: it is not asked for twice */
function Company({ code, first, leave }: { code: CompanyCode; first: CompanyMatters | null; leave: () => void }) {
  const t = useTexts('company')
  const address = useAddress()
  const { data, problem, again } = useLoad(code.creditCode + code.code, async () => first ?? readCompany(code))
  const open = new URLSearchParams(address.split('?')[1]).get('matter')
  const company = data ?? first
  if (!company)
    return (
      <>
        <h1 className="p-h1" tabIndex={-1}>
          {t('title')}
        </h1>
        {problem ? <ErrorBox problem={problem} again={again} /> : <Loading bars={[60, 90, 40]} />}
        {problem && <Leave leave={leave} />}
      </>
    )
  const row = company.matters.find(one => one.id === open)
  return row ? <OneMatter code={code} row={row} company={company.name} /> : <Matters company={company} leave={leave} />
}

function Matters({ company, leave }: { company: CompanyMatters; leave: () => void }) {
  const t = useTexts('company')
  const text = useText()
  const lang = useLang()
  const now = useMinute()
  return (
    <>
      <h1 className="p-h1" tabIndex={-1}>
        {company.name}
      </h1>
      <p className="p-meta verdict-line">
        <span>{company.contact ? t('contact', { name: company.contact }) : t('noContact')}</span>
        <span>{t('people', { n: company.people })}</span>
      </p>
      {company.matters.length === 0 && <Empty title={t('none')} />}
      <ul className="p-rows" style={{ marginTop: 16 }}>
        {company.matters.map(row => (
          <li key={row.id}>
            <Link className="p-row" to={`company?matter=${row.id}`}>
              <span className="grow">
                <b className="strong clamp">{row.title}</b>
                <span className="p-meta verdict-line">
                  <span>{t(`kind.${row.kind}`)}</span>
                  <span className="nb">{row.number}</span>
                  <span>{text(row.state)}</span>
                  <span>{date(row.registeredAt, lang, now, true)}</span>
                </span>
              </span>
              <Icon name="right" />
            </Link>
          </li>
        ))}
      </ul>
      <p className="more">
        <Link to="submit/what">{t('submit')}</Link>
      </p>
      <Leave leave={leave} />
    </>
  )
}

function Leave({ leave }: { leave: () => void }) {
  const t = useTexts('company')
  return (
    <button type="button" className="p-btn p-btn-3" onClick={leave}>
      {t('leave')}
    </button>
  )
}
