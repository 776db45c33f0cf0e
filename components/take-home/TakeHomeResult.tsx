import { useTranslations } from 'next-intl';
import type { Answer } from '@/lib/subject/take-home/describe-answer';
import { PriceBar } from './PriceBar';
import { resultAnchor } from './TakeHomeForm';

/** The finding, the drawn price, and the sum fee by fee; empty until there is one. show-answer.browser.ts updates it. */
export function TakeHomeResult({ answer }: { answer?: Answer }) {
  const t = useTranslations('TakeHomeAnswer');
  return (
    <section
      id={answer ? resultAnchor : 'no-result'}
      className="sum"
      aria-labelledby="finding"
      hidden={!answer}
    >
      <h2 id="finding" tabIndex={-1}>
        {answer?.headline}
      </h2>
      <div className="stops">
        {answer?.stops.map((stop) => (
          <p key={stop}>{stop}</p>
        ))}
      </div>
      <PriceBar title={answer?.whereItGoes} parts={answer?.parts} />
      <h3>{t('details')}</h3>
      <table className="result">
        <tbody>
          {answer?.lines.map(({ label, value, isTotal, isRange }) => (
            <tr key={label} className={isTotal ? 'total' : undefined}>
              <th scope="row">{label}</th>
              <td className={isRange ? 'range' : undefined}>{value}</td>
            </tr>
          ))}
        </tbody>
        {/* Names what show-answer.browser.ts inserts: the style of a page keeps only rules for what it contains. */}
        <tbody className="style-names" hidden>
          <tr className="total">
            <th scope="row" />
            <td className="range" />
          </tr>
        </tbody>
      </table>
      <details>
        <summary>{t('notes')}</summary>
        <ul className="notes">
          {answer?.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
