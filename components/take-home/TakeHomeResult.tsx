import { useLocale, useTranslations } from 'next-intl';
import type { MoneyRules } from '@/lib/content/schema/money-schema';
import { describeResult } from '@/lib/subject/take-home/describe-result';
import type { TakeHomeInput } from '@/lib/subject/take-home/parse-take-home-form';
import type { ResultTexts } from '@/lib/subject/take-home/result-wording';
import { resultAnchor } from './TakeHomeForm';

type Props = { rules: MoneyRules; texts: ResultTexts; question?: TakeHomeInput };

/** The result, fee by fee; empty until there is one. take-home.browser.ts updates it while the reader types. */
export function TakeHomeResult({ rules, texts, question }: Props) {
  const t = useTranslations('TakeHomeResult');
  const locale = useLocale();
  const result = question && describeResult(question, { rules, texts, locale });
  return (
    <section id={resultAnchor} aria-labelledby="result-title" aria-live="polite" hidden={!result}>
      <h2 id="result-title">{t('title')}</h2>
      <table className="result">
        <tbody>
          {result?.lines.map(({ label, value, isTotal, isRange }) => (
            <tr key={label} className={isTotal ? 'total' : undefined}>
              <th scope="row">{label}</th>
              <td className={isRange ? 'range' : undefined}>{value}</td>
            </tr>
          ))}
        </tbody>
        {/* Names what take-home.browser.ts inserts: the style of a page keeps only rules for what it contains. */}
        <tbody className="style-names" hidden>
          <tr className="total">
            <th scope="row" />
            <td className="range" />
          </tr>
        </tbody>
      </table>
      <div className="stops">
        {result?.stops.map((stop) => (
          <p key={stop}>{stop}</p>
        ))}
      </div>
      <ul>
        {result?.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
